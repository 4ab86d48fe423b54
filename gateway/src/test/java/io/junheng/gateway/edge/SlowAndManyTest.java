package io.junheng.gateway.edge;

import static io.junheng.gateway.edge.RunningEdge.CREDENTIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.junheng.gateway.route.Service;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Callers that are slow, idle, or too many. */
class SlowAndManyTest extends EdgeTest {

    @Test
    void connectionsAreSharedOutAmongAllLoops() throws IOException {
        // Given
        edge = RunningEdge.with(this::count);

        // When
        for (int i = 0; i < 4; i++) {
            one(GET + "\r\n");
        }

        // Then
        assertThat(edge.threads).hasSize(2);
    }

    @Test
    void drippedHeadersAreCutAtTheDeadline() throws Exception {
        // Given
        edge = RunningEdge.with(this::count, Map.of("junheng.gateway.times.head", "700"));

        // When a byte comes every 50 milliseconds
        long start = System.nanoTime();
        try (RawClient client = new RawClient(edge.port())) {
            Thread dripping = new Thread(() -> {
                try {
                    client.send("GET /v1/schools HTTP/1.1\r\n");
                    for (int i = 0; i < 100; i++) {
                        client.send("X");
                        Thread.sleep(50);
                    }
                } catch (IOException | InterruptedException expected) {
                    Thread.currentThread().interrupt();
                }
            });
            dripping.start();
            RawClient.Reply reply = client.readToEnd();
            dripping.interrupt();

            // Then
            assertThat(reply.status()).isEqualTo(408);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
        }
        await().atMost(Duration.ofSeconds(3)).until(() -> edge.connections() == 0);
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() throws IOException {
        // Given
        edge = RunningEdge.with(this::count, Map.of("junheng.gateway.times.head", "300"));

        // When
        try (RawClient client = new RawClient(edge.port())) {

            // Then
            assertThat(client.readToEnd().text()).isEmpty();
        }
    }

    @Test
    void aDrippedBodyIsCutAtTheDeadline() throws Exception {
        // Given
        edge = RunningEdge.with(this::count, Map.of("junheng.gateway.times.body", "700"));

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send(POST + "Content-Length: 1000\r\n\r\n");
            Thread dripping = new Thread(() -> {
                try {
                    for (int i = 0; i < 100; i++) {
                        client.send("X");
                        Thread.sleep(50);
                    }
                } catch (IOException | InterruptedException expected) {
                    Thread.currentThread().interrupt();
                }
            });
            dripping.start();
            RawClient.Reply reply = client.readToEnd();
            dripping.interrupt();

            // Then
            assertThat(reply.status()).isEqualTo(408);
        }
        await().atMost(Duration.ofSeconds(3))
                .until(() -> edge.upstream(Service.INDICATOR).inFlight() == 0);
        assertThat(edge.upstream(Service.INDICATOR).breaker().isOpen()).isFalse();
    }

    @Test
    void oneThousandSlowConnectionsDoNotDisturbOthers() throws IOException {
        // Given
        edge = RunningEdge.with(
                request -> request.response().end("well"), Map.of("junheng.gateway.times.head", "4000"));
        RawClient[] slow = new RawClient[1_000];
        try {
            for (int i = 0; i < slow.length; i++) {
                slow[i] = new RawClient(edge.port());
                slow[i].send("GET /v1/schools HTTP/1.1\r\nHost: loc");
            }

            // When
            long start = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                assertThat(one(GET + "\r\n").body()).isEqualTo("well");
            }

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            await().atMost(Duration.ofSeconds(15)).until(() -> edge.connections() == 0);
        } finally {
            for (RawClient client : slow) {
                if (client != null) {
                    client.close();
                }
            }
        }
    }

    @Test
    void connectionsBeyondTheLimitAreClosed() throws IOException {
        // Given
        edge = RunningEdge.with(this::count, Map.of("junheng.gateway.limits.connections", "2"));
        try (RawClient first = new RawClient(edge.port());
                RawClient second = new RawClient(edge.port())) {
            first.send(GET + "\r\n");
            second.send(GET + "\r\n");
            first.readOne();
            second.readOne();

            // When
            try (RawClient third = new RawClient(edge.port())) {

                // Then
                assertThat(third.readToEnd().text()).isEmpty();
            }
        }
    }

    @Test
    void callsBeyondTheLimitAreTurnedAwayAndTheAdmittedOnesAnswered() throws Exception {
        // Given
        AtomicReference<HttpServerRequest> held = new AtomicReference<>();
        edge = RunningEdge.with(held::set, Map.of("junheng.services.calls", "1"));
        try (RawClient first = new RawClient(edge.port())) {
            first.send(GET + "\r\n");
            await().until(() -> held.get() != null);

            // When
            RawClient.Reply second = one(GET + "\r\n");

            // Then
            assertThat(second.status()).isEqualTo(503);
            assertThat(second.header("retry-after")).isEqualTo("1");
            held.get().response().end("late");
            assertThat(first.readOne().body()).isEqualTo("late");
        }
    }

    @Test
    void whenItIsFullReadsAreTurnedAwayBeforeWrites() throws Exception {
        // Given a service with four places, three of them taken by readers
        List<HttpServerRequest> held = new CopyOnWriteArrayList<>();
        edge = RunningEdge.with(
                request -> {
                    if (request.method() == HttpMethod.GET) {
                        held.add(request);
                    } else {
                        request.response().end("written");
                    }
                },
                Map.of("junheng.services.calls", "4"));
        List<RawClient> readers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            RawClient reader = new RawClient(edge.port());
            reader.send(GET + "\r\n");
            readers.add(reader);
        }
        await().until(() -> held.size() == 3);

        // When
        RawClient.Reply read = one(GET + "\r\n");
        RawClient.Reply write = one("POST /v1/formula-checks HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL
                + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");

        // Then
        assertThat(read.status()).isEqualTo(503);
        assertThat(write.body()).isEqualTo("written");
        held.forEach(request -> request.response().end());
        for (RawClient reader : readers) {
            reader.close();
        }
    }

    @Test
    void aConnectionBetweenRequestsIsClosedWhenItIsIdleAndNotBefore() throws IOException {
        // Given a service that takes longer than a connection may be idle
        edge = RunningEdge.with(
                request ->
                        edge.vertx().setTimer(900, later -> request.response().end("slow")),
                Map.of("junheng.gateway.times.idle", "400"));

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send(GET + "\r\n");

            // Then
            assertThat(client.readOne().body()).isEqualTo("slow");
            long start = System.nanoTime();
            assertThat(client.readToEnd().text()).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void whoeverSendsTooManyRequestsAheadIsCutOff() throws IOException {
        // Given
        edge = RunningEdge.with(request -> {});

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send((GET + "\r\n").repeat(65));

            // Then
            assertThat(client.readToEnd().answers()).isZero();
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() -> edge.upstream(Service.REGISTRY).inFlight() == 0);
    }

    @Test
    void aPortInUseIsSaidInOneSentence() throws IOException {
        // Given
        try (ServerSocket taken = new ServerSocket(0)) {

            // Then
            assertThatThrownBy(() -> RunningEdge.with(
                            this::count, Map.of("junheng.gateway.port", Integer.toString(taken.getLocalPort()))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("The gateway cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }

    private void count(HttpServerRequest request) {
        AtomicLong size = new AtomicLong();
        request.handler(chunk -> size.addAndGet(chunk.length()));
        request.endHandler(end -> request.response().end(Long.toString(size.get())));
    }
}
