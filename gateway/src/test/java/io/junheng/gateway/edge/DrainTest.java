package io.junheng.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DrainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String GET =
            "GET /v1/schools HTTP/1.1\r\nHost: localhost\r\n" + RunningEdge.CREDENTIAL + "\r\n";

    @Test
    void aClosingDoorAnswersWhatItHasAndTakesNothingNew()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        // Given
        AtomicReference<HttpServerRequest> underWay = new AtomicReference<>();
        try (RunningEdge edge = RunningEdge.with(underWay::set);
                RawClient waiting = new RawClient(edge.port());
                RawClient kept = new RawClient(edge.port())) {
            waiting.send(GET);
            await().atMost(PATIENCE).until(() -> underWay.get() != null);
            await().atMost(PATIENCE).until(() -> edge.connections() == 2);

            // When
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(edge::stop);

            // Then
            await().atMost(PATIENCE)
                    .until(() -> RawClient.exchange(edge.port(), GET).text().isEmpty());
            kept.send("GET /v1/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(kept.readOne().header("connection")).isEqualTo("close");
            assertThat(stopping).isNotDone();
            underWay.get().response().end("schools");
            assertThat(waiting.readOne().body()).isEqualTo("schools");
            stopping.get(30, TimeUnit.SECONDS);
        }
    }
}
