package io.junheng.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AccessLinesTest {

    private static final Instant NOON = Instant.parse("2026-01-01T04:00:00.007Z");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AccessLines lines = new AccessLines(written, Clock.fixed(NOON, ZoneId.of("Asia/Shanghai")));

    @Test
    void aLineTellsWhoAskedForWhatAndHowLongItTook() {
        // When
        lines.add("GET", "/v1/schools", 200, "registry", "cl_1", "req-00000001", 0);
        lines.add("POST", "/v1/imports/schools", 503, "registry", "-", "req-00000002", 12_345);
        lines.flush();

        // Then
        assertThat(text()).isEqualTo("""
                        2026-01-01T12:00:00.007+08:00 INFO  [io.ju.ga.access] [] GET /v1/schools 200 registry cl_1 req-00000001 0us
                        2026-01-01T12:00:00.007+08:00 INFO  [io.ju.ga.access] [] POST /v1/imports/schools 503 registry - req-00000002 12345us
                        """);
    }

    @Test
    void linesAreWrittenManyAtOnceAndEachOnce() {
        // When
        lines.add("GET", "/v1/schools", 200, "registry", "cl_1", "req-00000001", 1);

        // Then
        assertThat(written.size()).isZero();
        for (int i = 1; i < 1_000; i++) {
            lines.add("GET", "/v1/schools", 200, "registry", "cl_1", "req-00000001", 1);
        }
        assertThat(written.size()).isPositive();
        lines.flush();
        lines.flush();
        assertThat(text().lines()).hasSize(1_000);
    }

    @Test
    void atTheEndNoneIsKeptBack() {
        // Given
        lines.add("GET", "/v1/schools", 200, "registry", "cl_1", "req-00000001", 1);

        // When
        lines.close();
        lines.add("GET", "/v1/schools", 499, "registry", "cl_1", "req-00000002", 1);

        // Then
        assertThat(text().lines()).hasSize(2);
    }

    @Test
    void nobodysNameBeginsALineOfItsOwn() {
        // When
        lines.add("GET", "/", 200, "none", "a\nb\r\u007f", "req-00000001", 1);
        lines.add("GET", "/", 200, "none", "王\n芳", "req-00000001", 1);
        lines.flush();

        // Then
        assertThat(text().lines()).hasSize(2);
        assertThat(text()).contains(" a?b?? ").contains(" 王?芳 ");
    }

    @Test
    void aLineLongerThanTheBufferIsWhole() {
        // Given
        String path = "/" + "x".repeat(100_000);

        // When
        lines.add("GET", path, 404, "none", "-", "req-00000001", 1);
        lines.flush();

        // Then
        assertThat(text()).contains(" " + path + " 404 ").endsWith("1us\n");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
