package io.junheng.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.gateway.route.Service;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An import of two gigabytes by the JDK's client, which asks for HTTP/2 by upgrade unless it is told not to. */
class HugeUploadTest {

    private static final long GIGABYTE = 1L << 30;
    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void twoGigabytesStreamThroughInFlatMemoryAndNoUpgradeIsMade(HttpClient.Version version) throws Exception {
        // Given a service that is slower than the sender now and then
        AtomicLong received = new AtomicLong();
        try (RunningEdge edge = RunningEdge.with(request -> {
            request.handler(chunk -> {
                long all = received.addAndGet(chunk.length());
                if (all / (256L * MEGABYTE) != (all - chunk.length()) / (256L * MEGABYTE)) {
                    request.pause();
                    request.response().closeHandler(closed -> {});
                    io.vertx.core.Vertx.currentContext().owner().setTimer(100, late -> request.resume());
                }
            });
            request.endHandler(end -> request.response().end("taken"));
        })) {
            long before = usedMemory();
            Source source = new Source(2 * GIGABYTE - 1);

            // When
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .version(version)
                    .build()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + edge.port() + "/v1/imports/schools"))
                                    .header("Authorization", "Bearer good")
                                    .header("Content-Type", "text/csv")
                                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> source))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(received).hasValue(2 * GIGABYTE - 1);
            assertThat(source.mostMemory() - before).isLessThan(64L * MEGABYTE);
            assertThat(edge.completed.get(0).headers()).doesNotContainKeys("upgrade", "http2-settings");
            assertThat(edge.upstream(Service.REGISTRY).inFlight()).isZero();
        }
    }

    @Test
    void aRequestToUpgradeIsAnsweredAsIfItHadNotBeenMade() throws IOException {
        try (RunningEdge edge = RunningEdge.with(request -> request.response().end("plain"));
                RawClient client = new RawClient(edge.port())) {
            client.send(
                    "GET /v1/schools HTTP/1.1\r\nHost: localhost\r\n" + RunningEdge.CREDENTIAL
                            + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAAAAAMAAAAAAAQBAAAAAAUAAEAAAAYABgAA\r\n\r\n");
            RawClient.Reply reply = client.readOne();
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).isEqualTo("plain");
        }
    }

    private static long usedMemory() {
        System.gc();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return direct + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** So many bytes, with a look at the memory every half gigabyte. */
    private static final class Source extends InputStream {

        private long left;
        private long most;

        Source(long length) {
            left = length;
        }

        long mostMemory() {
            return most;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left == 0) {
                return -1;
            }
            int n = (int) Math.min(length, left);
            if ((left - n) / (GIGABYTE / 2) != left / (GIGABYTE / 2)) {
                most = Math.max(most, usedMemory());
            }
            left -= n;
            return n;
        }
    }
}
