package io.junheng.gateway.edge;

import static io.junheng.gateway.edge.RunningEdge.CREDENTIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The change feed as a stream: what is told, where it goes on, and when it ends. */
class StreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofMillis(500);

    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final RunningEdge edge = RunningEdge.with(this::feed);

    /** How long the log takes for a read of a stream. */
    private volatile int answersAfterMillis;

    /** How many reads of streams the log will not answer. */
    private volatile int refused;

    @AfterEach
    void stop() {
        edge.close();
    }

    @Test
    void whatHappensIsToldAtOnceInOrderWithItsCursor() throws IOException {
        try (Listener listener = new Listener("", "")) {
            // When
            listener.await("retry: ");
            changes.add("2122000001");
            changes.add("2122000002");

            // Then
            listener.await("id: c2\nevent: upsert\ndata: {");
            assertThat(listener.text())
                    .contains(
                            "Content-Type: text/event-stream",
                            "id: c1\nevent: upsert\ndata: {\"resource\":\"schools\"");
            assertThat(listener.text().indexOf("id: c1\n"))
                    .isLessThan(listener.text().indexOf("id: c2\n"));
        }
    }

    @Test
    void whoComesBackGoesOnAfterTheLastIdAndMissesNothing() throws IOException {
        // Given
        changes.addAll(List.of("2122000001", "2122000002", "2122000003"));

        // When
        try (Listener listener = new Listener("?after=latest", "Last-Event-ID: c1\r\n")) {
            listener.await("id: c3\nevent");

            // Then
            assertThat(listener.text()).contains("id: c2\nevent").doesNotContain("id: c1\nevent");
        }
    }

    @Test
    void aSilentStreamShowsThatItIsAliveAndWhereItIs() throws IOException {
        // Given
        changes.add("2122000001");

        // Then
        try (Listener listener = new Listener("", "")) {
            listener.await("id: c1\n:\n\n");
        }
    }

    @Test
    void anIdleStreamIsRemindedAndTheLogIsNotAskedForNothing() throws IOException {
        // Given
        changes.add("2122000001");
        try (Listener listener = new Listener("", "")) {
            listener.await("id: c1\n:\n\n");

            // When
            awaitQuiet();
            int asked = reads();
            listener.forget();
            listener.await("id: c1\n:\n\nid: c1\n:\n\nid: c1\n:\n\n");

            // Then
            assertThat(reads()).isEqualTo(asked);
            changes.add("2122000002");
            listener.await("id: c2\nevent: upsert\n");
        }
    }

    @Test
    void whatTheLogCouldNotAnswerIsAskedForAgainThoughNothingNewHappens() throws IOException {
        try (Listener listener = new Listener("", "")) {
            listener.await("id: c0\n:\n\n");

            // When
            refused = 2;
            changes.add("2122000001");

            // Then
            listener.await("id: c1\nevent: upsert\n");
            assertThat(refused).isZero();
        }
    }

    @Test
    void streamsOfOneCallerThatAskTheSameAreToldByOneRead() throws IOException {
        // Given
        List<Listener> open = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 20; i++) {
            open.add(new Listener("", ""));
        }
        open.forEach(each -> each.await("id: c0\n:\n\n"));
        awaitQuiet();
        long before = readsAfter("c0");

        // When
        answersAfterMillis = 300;
        changes.add("2122000001");

        // Then
        open.forEach(each -> each.await("id: c1\nevent: upsert\n"));
        assertThat(readsAfter("c0") - before).isEqualTo(1);
        for (Listener each : open) {
            each.close();
        }
    }

    /** Until the pulse waits for something new, and what its beginning woke has been read. */
    private void awaitQuiet() {
        await().atMost(PATIENCE)
                .until(() -> edge.completed.stream().anyMatch(each -> each.uri().contains("limit=1&wait=20")));
        AtomicInteger last = new AtomicInteger(-1);
        await().during(QUIET).atMost(PATIENCE).until(() -> last.getAndSet(reads()) == reads());
    }

    private long readsAfter(String cursor) {
        return edge.completed.stream()
                .filter(each -> each.uri().endsWith("limit=200&after=" + cursor))
                .count();
    }

    /** How often a stream asked the log; the pulse asks with {@code limit=1}. */
    private int reads() {
        return (int) edge.completed.stream()
                .filter(each -> each.uri().contains("limit=200"))
                .count();
    }

    @Test
    void aCursorThatIsGoneIsRefusedAsTheLogRefusesIt() throws IOException {
        try (Listener listener = new Listener("?after=old", "")) {
            listener.await("HTTP/1.1 410 ");
            listener.await("CURSOR_GONE");
        }
    }

    @Test
    void aCredentialThatIsNoLongerGoodEndsTheStream() throws IOException {
        try (Listener listener = new Listener("", "")) {
            listener.await("retry: ");
            edge.revoke("good");
            listener.awaitEnd();
        }
    }

    @Test
    void resourceAndRegionArePassedOnAndNothingElse() throws IOException {
        try (Listener listener = new Listener("?resource=schools&region=220322&limit=9&RESOURCE=x", "")) {
            listener.await("retry: ");
            assertThat(edge.completed.stream().map(RunningEdge.Received::uri))
                    .contains("/v1/changes?limit=200&after=latest&resource=schools&region=220322");
        }
    }

    @Test
    void streamsOfOneCallerAreBounded() throws IOException {
        // Given
        List<Listener> open = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 200; i++) {
            open.add(new Listener("", ""));
        }
        open.get(199).await("retry: ");

        // When
        try (Listener one = new Listener("", "")) {
            // Then
            one.await("HTTP/1.1 429 ");
        }
        for (Listener each : open) {
            each.close();
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            try (Listener again = new Listener("", "")) {
                again.await("HTTP/1.1 200 ");
            }
        });
    }

    /** A feed of what {@link #changes} holds. */
    private void feed(HttpServerRequest request) {
        if (refused > 0 && "200".equals(request.getParam("limit"))) {
            refused--;
            request.response().setStatusCode(503).end();
            return;
        }
        if (answersAfterMillis > 0 && "200".equals(request.getParam("limit"))) {
            int late = answersAfterMillis;
            edge.vertx().setTimer(late, passed -> answer(request));
        } else {
            answer(request);
        }
    }

    private void answer(HttpServerRequest request) {
        String after = request.getParam("after");
        if ("old".equals(after)) {
            request.response().setStatusCode(410).putHeader("Content-Type", "application/problem+json");
            request.response().end("{\"errors\":[{\"code\":\"CURSOR_GONE\"}]}");
            return;
        }
        int from = "latest".equals(after) ? changes.size() : Integer.parseInt(after.substring(1));
        int wait = request.getParam("wait") == null ? 0 : Integer.parseInt(request.getParam("wait"));
        if (changes.size() == from && wait > 0) {
            edge.vertx().setTimer(50, late -> feed(request));
            return;
        }
        JsonArray items = new JsonArray();
        int upTo = Math.min(changes.size(), from + 1);
        for (int i = from; i < upTo; i++) {
            items.add(new JsonObject()
                    .put("resource", "schools")
                    .put("key", changes.get(i))
                    .put("operation", "UPSERT")
                    .put("cursor", "c" + (i + 1)));
        }
        request.response().putHeader("Content-Type", "application/json");
        request.response()
                .end(new JsonObject()
                        .put("items", items)
                        .put("next", "c" + upTo)
                        .put("more", upTo < changes.size())
                        .encode());
    }

    /** Somebody who listens, and all that was heard, without the marks of chunks. */
    private final class Listener implements AutoCloseable {

        private final RawClient client;
        private final StringBuffer heard = new StringBuffer();
        private volatile boolean ended;

        Listener(String query, String headers) throws IOException {
            client = new RawClient(edge.port());
            client.send("GET /v1/stream" + query + " HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + headers + "\r\n");
            Thread reader = new Thread(this::hear, "listener");
            reader.setDaemon(true);
            reader.start();
        }

        private void hear() {
            byte[] buffer = new byte[8_192];
            try {
                InputStream in = client.socket().getInputStream();
                client.socket().setSoTimeout(0);
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    heard.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                    if (heard.indexOf("\r\n0\r\n\r\n") >= 0) {
                        break;
                    }
                }
            } catch (IOException closed) {
                heard.append("");
            }
            ended = true;
        }

        String text() {
            return heard.toString().replaceAll("\r\n[0-9a-f]+\r\n", "");
        }

        void forget() {
            heard.setLength(0);
        }

        void await(String text) {
            org.awaitility.Awaitility.await().atMost(PATIENCE).until(() -> text().contains(text));
        }

        void awaitEnd() {
            org.awaitility.Awaitility.await().atMost(PATIENCE).until(() -> ended);
        }

        @Override
        public void close() throws IOException {
            client.close();
        }
    }
}
