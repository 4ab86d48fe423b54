package io.junheng.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HaltTest {

    @TempDir
    Path folder;

    private Path written;
    private Process writer;

    /** A process whose child writes without pause. */
    @BeforeEach
    void start() throws IOException {
        written = folder.resolve("written");
        writer = new ProcessBuilder("sh", "-c", "(while :; do echo line >> " + written + "; sleep 0.02; done) & wait")
                .start();
        await().until(() -> Files.exists(written));
    }

    @AfterEach
    void stop() {
        writer.descendants().forEach(ProcessHandle::destroyForcibly);
        writer.destroyForcibly();
    }

    @Test
    void nothingIsWrittenUntilItIsOver() throws Exception {
        long during;
        try (Halt halt = Halt.of(List.of(writer.toHandle()), Duration.ofSeconds(30))) {
            // When
            during = Files.size(written);
            Thread.sleep(200);

            // Then
            assertThat(Files.size(written)).isEqualTo(during);
            assertThat(halt.holds()).isTrue();
        }
        await().untilAsserted(() -> assertThat(Files.size(written)).isGreaterThan(during));
    }

    @Test
    void theyGoOnByThemselvesWhenItTakesTooLong() throws Exception {
        try (Halt halt = Halt.of(List.of(writer.toHandle()), Duration.ofSeconds(1))) {
            long during = Files.size(written);

            // Then
            await().untilAsserted(() -> assertThat(Files.size(written)).isGreaterThan(during));
            await().untilAsserted(() -> assertThat(halt.holds()).isFalse());
        }
    }
}
