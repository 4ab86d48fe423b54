package io.junheng.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptCatalogueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Services services = new Services();
    private RunningEdge edge;

    @BeforeEach
    void open() throws IOException {
        edge = RunningEdge.with(services);
        ask("good", "/v1/forms?first");
        services.awaitListener();
        services.asked.set(0);
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void theSecondAnswerIsTheFirstAndNobodyIsAsked() throws IOException {
        // Given
        RawClient.Reply first = ask("good", "/v1/forms");

        // When
        RawClient.Reply second = ask("good", "/v1/forms");

        // Then
        assertThat(second.body()).isEqualTo(first.body()).contains("answer 1");
        assertThat(second.header("link")).isEqualTo("</v1/forms?pageToken=x>; rel=\"next\"");
        assertThat(second.header("cache-control")).isEqualTo("private, no-cache");
        assertThat(services.asked).hasValue(1);
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws IOException {
        // Given
        ask("good", "/v1/forms");
        String etag = ask("good", "/v1/forms").header("etag");

        // When
        RawClient.Reply again = ask("good", "/v1/forms", "If-None-Match: \"x\", " + etag + "\r\n");

        // Then
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(services.asked).hasValue(1);
    }

    @Test
    void itIsCompressedForWhoAcceptsThat() throws IOException {
        // Given
        ask("good", "/v1/forms");

        // When
        RawClient.Reply compressed = ask("good", "/v1/forms", "Accept-Encoding: br, gzip;q=0.5\r\n");
        RawClient.Reply plain = ask("good", "/v1/forms", "Accept-Encoding: gzip;q=0\r\n");

        // Then
        assertThat(compressed.header("content-encoding")).isEqualTo("gzip");
        assertThat(compressed.header("vary")).contains("Accept-Encoding");
        assertThat(Integer.parseInt(compressed.header("content-length"))).isLessThan(500);
        assertThat(plain.body()).contains("answer 1");
        assertThat(services.asked).hasValue(1);
    }

    @Test
    void aChangeThatTheFeedTellsOfEndsIt() throws IOException {
        // Given
        ask("good", "/v1/forms");

        // When
        services.tellChange();

        // Then
        await().atMost(PATIENCE).until(() -> ask("good", "/v1/forms").body().contains("answer 2"));
    }

    @Test
    void aChangeThroughTheGatewayEndsItAtOnce() throws IOException {
        // Given
        ask("good", "/v1/forms");

        // When
        exchange("PUT", "good", "/v1/forms/any", "Content-Length: 0\r\n");

        // Then
        assertThat(ask("good", "/v1/forms").body()).contains("answer 3");
    }

    @Test
    void whoHasTheSameRightsIsGivenTheSameAndNobodyElse() throws IOException {
        // Given
        ask("good", "/v1/forms");

        // When
        String sameRights = ask("other", "/v1/forms").body();
        String county = ask("county", "/v1/forms").body();
        String countyAgain = ask("county", "/v1/forms").body();
        RawClient.Reply withoutGrant = ask("narrow", "/v1/forms");
        RawClient.Reply unknown = ask("stranger", "/v1/forms");

        // Then
        assertThat(sameRights).contains("answer 1");
        assertThat(county).contains("answer 2");
        assertThat(countyAgain).contains("answer 2");
        assertThat(withoutGrant.status()).isEqualTo(403);
        assertThat(unknown.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: text/csv\r\n", "Accept-Language: en\r\n", "Cache-Control: no-cache\r\n"})
    void anotherFormOfTheAnswerIsAskedFor(String field) throws IOException {
        // Given
        ask("good", "/v1/forms");

        // When
        RawClient.Reply other = ask("good", "/v1/forms", field);

        // Then
        assertThat(other.body()).contains("answer 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/schools",
                "/v1/ledgers/class-sizes/measures",
                "/v1/forms?changedSince=c1",
                "/v1/forms/failing",
                "/v1/forms/secret"
            })
    void whatIsNoCatalogueIsNeverKept(String path) throws IOException {
        // Given
        ask("good", path);

        // When
        ask("good", path);

        // Then
        assertThat(services.asked).hasValue(2);
    }

    @Test
    void whileTheFeedCannotBeHeardNothingIsKept() throws IOException {
        // Given
        ask("good", "/v1/forms");
        services.feedIsLost = true;
        services.tellChange();
        await().atMost(PATIENCE).until(() -> ask("good", "/v1/forms").body().contains("answer 2"));

        // When
        RawClient.Reply next = ask("good", "/v1/forms");

        // Then
        assertThat(next.body()).contains("answer 3");
    }

    private RawClient.Reply ask(String who, String path, String... fields) throws IOException {
        return exchange("GET", who, path, String.join("", fields));
    }

    private RawClient.Reply exchange(String method, String who, String path, String fields) throws IOException {
        return RawClient.exchange(
                edge.port(),
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + who + "\r\n" + fields + "\r\n");
    }

    /** Numbers its answers, and has a change feed that can be made to tell of a change. */
    private static final class Services implements Handler<HttpServerRequest> {

        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicReference<HttpServerRequest> waiting = new AtomicReference<>();
        private volatile boolean feedIsLost;

        @Override
        public void handle(HttpServerRequest request) {
            HttpServerResponse response = request.response();
            if (request.path().equals("/v1/changes")) {
                feed(request);
                return;
            }
            int number = asked.incrementAndGet();
            response.putHeader("Content-Type", "application/json")
                    .putHeader("Link", "</v1/forms?pageToken=x>; rel=\"next\"")
                    .setStatusCode(request.path().endsWith("failing") ? 404 : 200);
            if (request.path().endsWith("secret")) {
                response.putHeader("Cache-Control", "no-store");
            }
            response.end("{\"items\":[\"answer " + number + "\",\"" + "x".repeat(2_000) + "\"]}");
        }

        private void feed(HttpServerRequest request) {
            if (feedIsLost) {
                request.response().setStatusCode(503).end();
            } else if ("forms".equals(request.getParam("resource")) && !"0".equals(request.getParam("wait"))) {
                waiting.set(request);
            } else if ("0".equals(request.getParam("wait"))) {
                request.response().end(page(new JsonArray()));
            }
        }

        void awaitListener() {
            await().atMost(PATIENCE).until(() -> waiting.get() != null);
        }

        void tellChange() {
            waiting.getAndSet(null).response().end(page(new JsonArray().add(new JsonObject())));
        }

        private static String page(JsonArray items) {
            return new JsonObject()
                    .put("items", items)
                    .put("next", "c" + items.size())
                    .encode();
        }
    }
}
