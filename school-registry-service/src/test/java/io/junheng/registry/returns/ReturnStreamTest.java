package io.junheng.registry.returns;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.finished;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Enumeration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A file that is larger than any memory should hold goes through the import of returns; {@code -Djunheng.stream.megabytes=2048} tries two gigabytes. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReturnStreamTest {

    private static final int MEGABYTES = Integer.getInteger("junheng.stream.megabytes", 96);
    private static final long FLAT = 48L << 20;
    private static final int ROWS_A_MEGABYTE = 10;
    private static final int ROWS = MEGABYTES * ROWS_A_MEGABYTE;
    private static final String SCHOOL = "2122976061";

    @TestHTTPResource("/v1/imports/school-returns")
    private URI imports;

    /** Absurd rows and, at the very end, a sound one; only one of them exists at a time. */
    private static InputStream file() {
        byte[] header = bytes("schoolCode,year,form,pupilsPrimary\n");
        byte[] absurd = bytes(SCHOOL + ",2003,compulsory-school," + "9".repeat((1 << 20) / ROWS_A_MEGABYTE) + "\n");
        byte[] sound = bytes(SCHOOL + ",2004,compulsory-school,5\n");
        return new SequenceInputStream(new Enumeration<>() {
            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < ROWS + 2;
            }

            @Override
            public InputStream nextElement() {
                int row = next++;
                return new ByteArrayInputStream(row == 0 ? header : row <= ROWS ? absurd : sound);
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String sent() throws IOException {
        HttpURLConnection request = (HttpURLConnection) imports.toURL().openConnection();
        request.setRequestMethod("POST");
        request.setDoOutput(true);
        request.setChunkedStreamingMode(1 << 16);
        request.setRequestProperty("Content-Type", "text/csv");
        request.setRequestProperty(
                "Authorization",
                TestTokens.of("ann").client("ann").role("admin").bearer());
        try (InputStream file = file();
                OutputStream body = request.getOutputStream()) {
            file.transferTo(body);
        }
        assertThat(request.getResponseCode()).isEqualTo(202);
        try (InputStream answer = request.getInputStream()) {
            return new JsonPath(answer).getString("id");
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void memoryDoesNotGrowWithTheFileAndItsLastRowIsTaken() throws IOException {
        // Given
        counties();
        put(admin(), "/v1/schools/" + SCHOOL, """
                {"name":"梨树县长文件小学（示例）","type":"211","founder":"831","urbanRural":"220","regionCode":"220322001","openedOn":"1990-09-01"}
                """).then().statusCode(201);
        long before = used();
        AtomicLong most = new AtomicLong();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        watch.scheduleWithFixedDelay(() -> most.accumulateAndGet(used(), Math::max), 0, 1, TimeUnit.SECONDS);

        // When
        JsonPath job = finished(sent(), Duration.ofSeconds(180 + MEGABYTES));
        watch.shutdownNow();

        // Then
        assertThat(job.getInt("counts.created")).isEqualTo(1);
        assertThat(job.getInt("counts.rejected")).isEqualTo(ROWS);
        assertThat(most.get() - before).as("bytes of heap more").isLessThan(FLAT);
        admin().get("/v1/returns/schools/" + SCHOOL + "/2004").then().body("values.pupilsPrimary", equalTo(5));
    }
}
