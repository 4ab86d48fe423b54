package io.junheng.gateway.edge;

import static io.junheng.gateway.edge.RunningEdge.CREDENTIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.gateway.route.Service;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Bodies of both directions: bounded, streamed, and never kept. */
class BodyTest extends EdgeTest {

    @Test
    void aBodyOverTheLimitIs413BeforeItIsReadWhenAnnounced() throws IOException {
        // Given
        edge = RunningEdge.with(this::count);

        // When only the header is sent
        RawClient.Reply reply =
                RawClient.exchange(edge.port(), POST + "Content-Length: " + (MEGABYTE + 1) + "\r\n\r\n");

        // Then
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.header("connection")).isEqualTo("close");
        assertThat(edge.completed).isEmpty();
    }

    @Test
    void aClientThatGoesOnSendingStillGetsTheRefusal() throws Exception {
        // Given
        edge = RunningEdge.with(this::count);

        // When it does not look for an answer before it has sent some of its body
        try (RawClient client = new RawClient(edge.port())) {
            client.send(POST + "Content-Length: " + 100 * MEGABYTE + "\r\n\r\n");
            for (int i = 0; i < 5; i++) {
                Thread.sleep(100);
                client.send(new byte[100_000]);
            }
            RawClient.Reply reply = client.readToEnd();

            // Then
            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.reset()).isFalse();
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> edge.connections() == 0);
    }

    @Test
    void aChunkedBodyIs413AtTheFirstByteOverTheLimit() throws IOException {
        // Given
        edge = RunningEdge.with(this::count);
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        // When
        RawClient.Reply exactly = one(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(16) + "0\r\n\r\n");
        RawClient.Reply over = RawClient.exchange(
                edge.port(), POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(16) + "1\r\nx\r\n0\r\n\r\n");
        RawClient.Reply endless =
                RawClient.exchange(edge.port(), POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(64));

        // Then
        assertThat(exactly.body()).isEqualTo(Integer.toString(MEGABYTE));
        assertThat(over.status()).isEqualTo(413);
        assertThat(endless.status()).isEqualTo(413);
        assertThat(over.reset() || endless.reset()).isFalse();
        assertThat(edge.completed).hasSize(1);
    }

    @Test
    void oneHundredMegabytesStreamInAndOutWithFlatMemory() throws IOException {
        // Given a service that takes an import and sends as much back, in a gateway that keeps both ends waiting for
        // each other
        int megabytes = 100;
        edge = RunningEdge.with(request -> {
            AtomicLong size = new AtomicLong();
            request.handler(chunk -> size.addAndGet(chunk.length()));
            request.endHandler(end -> flood(request, size.get()));
        });
        byte[] block = new byte[MEGABYTE];
        long before = usedMemory();
        long most = 0;

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send("POST /v1/imports/schools HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL
                    + "Content-Type: text/csv\r\nContent-Length: " + (long) megabytes * MEGABYTE + "\r\n\r\n");
            for (int i = 0; i < megabytes; i++) {
                client.send(block);
                most = i % 20 == 19 ? Math.max(most, usedMemory()) : most;
            }
            InputStream in = client.socket().getInputStream();
            long read = 0;
            byte[] buffer = new byte[MEGABYTE];
            while (read < (long) megabytes * MEGABYTE) {
                int n = in.read(buffer);
                assertThat(n).as("end after " + read).isPositive();
                read += n;
                most = read % (20L * MEGABYTE) < n ? Math.max(most, usedMemory()) : most;
            }
        }

        // Then
        assertThat(most - before).isLessThan(40L * MEGABYTE);
        await().atMost(Duration.ofSeconds(3))
                .until(() -> edge.upstream(Service.REGISTRY).inFlight() == 0);
    }

    @Test
    void aClientThatStopsReadingDoesNotMakeTheGatewayBufferTheAnswer() throws Exception {
        // Given
        AtomicLong sent = new AtomicLong();
        edge = RunningEdge.with(request -> flood(request, 1L << 30, sent));

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send(GET + "\r\n");
            await().pollDelay(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        long one = sent.get();
                        Thread.sleep(300);
                        return sent.get() == one;
                    });

            // Then
            assertThat(sent.get()).isLessThan(32L * MEGABYTE);
        }
        await().atMost(Duration.ofSeconds(3))
                .until(() -> edge.upstream(Service.REGISTRY).inFlight() == 0);
    }

    @Test
    void aServiceThatAnswersBeforeTheBodyHasArrivedIsHeard() throws IOException {
        // Given
        edge = RunningEdge.with(request -> request.response().setStatusCode(422).end("no"));

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send("POST /v1/imports/schools HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL
                    + "Content-Length: 100000000\r\n\r\nfirst");
            RawClient.Reply reply = client.readToEnd();

            // Then
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.header("connection")).isEqualTo("close");
            assertThat(reply.reset()).isFalse();
        }
    }

    @Test
    void continueIsSaidOnlyWhenTheBodyIsWanted() throws IOException {
        // Given
        edge = RunningEdge.with(this::count);

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send(POST + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            assertThat(client.readOne().status()).isEqualTo(100);
            client.send("{}");

            // Then
            assertThat(client.readOne().body()).isEqualTo("2");
        }
        RawClient.Reply refused = RawClient.exchange(
                edge.port(),
                "POST /v1/formula-checks HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        assertThat(refused.status()).isEqualTo(401);
    }

    @Test
    void aRefusalWithASmallBodyKeepsTheConnection() throws IOException {
        // Given
        edge = RunningEdge.with(this::count);

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send("POST /v1/formula-checks HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello");
            assertThat(client.readOne().status()).isEqualTo(401);
            client.send(POST + "Content-Length: 5\r\n\r\nhello");

            // Then
            assertThat(client.readOne().body()).isEqualTo("5");
        }
    }

    private void count(HttpServerRequest request) {
        AtomicLong size = new AtomicLong();
        request.handler(chunk -> size.addAndGet(chunk.length()));
        request.endHandler(end -> request.response().end(Long.toString(size.get())));
    }

    private static void flood(HttpServerRequest request, long bytes) {
        flood(request, bytes, new AtomicLong());
    }

    private static void flood(HttpServerRequest request, long bytes, AtomicLong sent) {
        request.response().exceptionHandler(gone -> {});
        request.response()
                .putHeader("Content-Type", "application/octet-stream")
                .putHeader("Content-Length", Long.toString(bytes));
        Buffer block = Buffer.buffer(new byte[65_536]);
        more(request, bytes, sent, block);
    }

    private static void more(HttpServerRequest request, long bytes, AtomicLong sent, Buffer block) {
        while (sent.get() < bytes && !request.response().closed()) {
            request.response().write(block);
            sent.addAndGet(block.length());
            if (request.response().writeQueueFull()) {
                request.response().drainHandler(drained -> more(request, bytes, sent, block));
                return;
            }
        }
        if (!request.response().closed()) {
            request.response().end();
        }
    }

    private static long usedMemory() {
        System.gc();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + direct;
    }
}
