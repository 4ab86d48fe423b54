package io.junheng.gateway.edge;

import static io.junheng.gateway.edge.RunningEdge.CREDENTIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.gateway.route.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What happens when a service is slow, broken or gone. */
class UpstreamFaultTest extends EdgeTest {

    @Test
    void aServiceThatIsDownIs503WithRetryAfterAndTheOthersGoOn() throws IOException {
        // Given
        edge = RunningEdge.with(request -> request.response().end(), RunningEdge.NO_REGISTRY);

        // When
        RawClient.Reply down = one(GET + "Accept-Language: en\r\n\r\n");

        // Then
        assertThat(down.status()).isEqualTo(503);
        assertThat(Integer.parseInt(down.header("retry-after"))).isPositive();
        assertThat(down.header("content-type")).isEqualTo("application/problem+json");
        assertThat(down.body())
                .contains("urn:junheng:problem:upstream-unavailable")
                .contains("not available");
        assertThat(one(target("/v1/plans")).status()).isEqualTo(200);
    }

    @Test
    void ofTwoReplicasTheOneThatIsGoneIsPassedOverWhateverTheMethod() throws IOException {
        // Given
        edge = RunningEdge.with(
                request -> request.response().setStatusCode(204).end(),
                Map.of("junheng.services.indicator", "http://127.0.0.1:1,http://" + RunningEdge.RUNNING));

        // When / Then
        for (int call = 0; call < 4; call++) {
            assertThat(one(POST + "Content-Length: 2\r\n\r\n{}").status()).isEqualTo(204);
        }
        assertThat(edge.completed).hasSize(4);
        assertThat(edge.upstream(Service.INDICATOR).breaker().isOpen()).isFalse();
    }

    @Test
    void theBreakerOpensAfterFailuresInARowAndClosesAfterATrial() throws IOException {
        // Given
        AtomicInteger asked = new AtomicInteger();
        AtomicReference<Boolean> broken = new AtomicReference<>(true);
        edge = RunningEdge.with(
                request -> {
                    asked.incrementAndGet();
                    if (broken.get()) {
                        request.connection().close();
                    } else {
                        request.response().end("well");
                    }
                },
                Map.of("junheng.services.failures", "3", "junheng.services.rest", "700"));

        // When
        for (int i = 0; i < 3; i++) {
            assertThat(one(POST + "Content-Length: 0\r\n\r\n").status()).isEqualTo(502);
        }

        // Then
        RawClient.Reply open = one(POST + "Content-Length: 0\r\n\r\n");
        assertThat(open.status()).isEqualTo(503);
        assertThat(open.header("retry-after")).isEqualTo("1");
        assertThat(asked).hasValue(3);
        assertThat(one(target("/v1/audit/checkpoint")).status())
                .as("another service")
                .isIn(200, 502);

        // When
        broken.set(false);
        await().atMost(Duration.ofSeconds(3))
                .until(() -> one(POST + "Content-Length: 0\r\n\r\n").status() == 200);

        // Then
        assertThat(edge.upstream(Service.INDICATOR).breaker().isOpen()).isFalse();
    }

    @Test
    void aSafeRequestIsTriedOnceMoreAndAnUnsafeOneNever() throws IOException {
        // Given a service that drops the first call of each method
        AtomicInteger gets = new AtomicInteger();
        AtomicInteger posts = new AtomicInteger();
        edge = RunningEdge.with(request -> {
            AtomicInteger calls = request.method().name().equals("GET") ? gets : posts;
            if (calls.incrementAndGet() == 1) {
                request.connection().close();
            } else {
                request.response().end("second");
            }
        });

        // Then
        assertThat(one(GET + "\r\n").body()).isEqualTo("second");
        assertThat(gets).hasValue(2);
        assertThat(one(POST + "Content-Length: 2\r\n\r\n{}").status()).isEqualTo(502);
        assertThat(posts).hasValue(1);
    }

    @Test
    void aServiceThatHangsIs504InTheTimeBudget() throws IOException {
        // Given
        edge = RunningEdge.with(request -> {}, Map.of("junheng.gateway.times.answer", "600"));

        // When
        long start = System.nanoTime();
        RawClient.Reply reply = one(GET + "\r\n");

        // Then
        assertThat(reply.status()).isEqualTo(504);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(600), Duration.ofMillis(1_600));
        await().atMost(Duration.ofSeconds(3))
                .until(() -> edge.upstream(Service.REGISTRY).inFlight() == 0);
    }

    @Test
    void halfAnAnswerIsSeenToBeHalf() throws IOException {
        // Given
        edge = RunningEdge.with(request -> {
            request.response().putHeader("Content-Length", "1000").write("only this");
            request.connection().close();
        });

        // When
        RawClient.Reply reply = RawClient.exchange(edge.port(), GET + "\r\n");

        // Then
        assertThat(reply.status()).isIn(200, 502);
        if (reply.status() == 200) {
            assertThat(reply.body()).isEqualTo("only this");
            assertThat(reply.header("content-length")).isEqualTo("1000");
        }
    }

    @Test
    void halfAChunkedAnswerHasNoEnd() throws IOException {
        // Given
        edge = RunningEdge.with(request -> {
            request.response().setChunked(true).write("only this");
            edge.vertx().setTimer(200, later -> request.connection().close());
        });

        // When
        RawClient.Reply reply = RawClient.exchange(edge.port(), GET + "\r\n");

        // Then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("only this").doesNotContain("0\r\n\r\n");
    }

    @Test
    void answersDoNotMixWhenClientsGoAway() throws Exception {
        // Given a service that answers late, and clients of which every other one leaves
        edge = RunningEdge.with(request ->
                edge.vertx().setTimer(30, later -> request.response().end(request.getParam("n"))));

        // Then
        for (int i = 0; i < 40; i++) {
            try (RawClient leaver = new RawClient(edge.port());
                    RawClient stayer = new RawClient(edge.port())) {
                leaver.send("GET /v1/schools?n=leaver" + i + " HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + "\r\n");
                stayer.send("GET /v1/schools?n=stayer" + i + " HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + "\r\n");
                leaver.socket().close();
                assertThat(stayer.readOne().body()).isEqualTo("stayer" + i);
            }
        }
        await().atMost(Duration.ofSeconds(3))
                .until(() -> edge.upstream(Service.REGISTRY).inFlight() == 0);
    }
}
