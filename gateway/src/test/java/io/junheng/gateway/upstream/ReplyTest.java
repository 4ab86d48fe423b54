package io.junheng.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyTest {

    private static final int THREADS = 16;
    private static final int EACH = 250;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final HttpClient client = vertx.createHttpClient();
    private HttpServer server;

    @BeforeEach
    void listen() {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.response().end("x".repeat(2_000)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoeverAsksFromAThreadThatIsSlowerThanTheAnswerHearsItAllTheSame() throws Exception {
        // Given more threads than processors, so that many of them rest between asking and listening
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<CompletableFuture<Void>> done = new ArrayList<>();

        // When
        for (int i = 0; i < THREADS; i++) {
            done.add(CompletableFuture.runAsync(this::askAgainAndAgain, threads));
        }

        // Then
        CompletableFuture.allOf(done.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        threads.shutdown();
    }

    @Test
    void moreThanWasBargainedForIsNotTaken() {
        assertThatThrownBy(() -> Reply.to(client, options(), 1_000)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join())
                .hasCauseInstanceOf(Reply.TooLarge.class);
    }

    private void askAgainAndAgain() {
        for (int i = 0; i < EACH; i++) {
            Reply reply = Reply.to(client, options(), 10_000)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            assertThat(reply.body().length()).isEqualTo(2_000);
        }
    }

    private RequestOptions options() {
        return new RequestOptions().setHost("127.0.0.1").setPort(server.actualPort());
    }
}
