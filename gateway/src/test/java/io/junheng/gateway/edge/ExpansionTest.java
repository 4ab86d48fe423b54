package io.junheng.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTest {

    private final Services services = new Services();
    private RunningEdge edge;

    @BeforeEach
    void open() {
        edge = RunningEdge.with(services);
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void eachRowIsShownWithWhatItRefersToAndEachThingIsReadOnce() throws IOException {
        // When
        RawClient.Reply reply = ask("good", "/v1/findings?pageSize=3&expand=school,region");

        // Then
        assertThat(reply.status()).isEqualTo(200);
        JsonArray items = new JsonObject(reply.body()).getJsonArray("items");
        assertThat(items.getJsonObject(0).getJsonObject("expanded").getJsonObject("school"))
                .isEqualTo(new JsonObject("{\"code\":\"2122000001\",\"name\":\"第一小学\"}"));
        assertThat(items.getJsonObject(1)
                        .getJsonObject("expanded")
                        .getJsonObject("region")
                        .getString("code"))
                .isEqualTo("220322");
        assertThat(reply.body()).contains("\"gap\":1.10,");
        assertThat(reply.header("link"))
                .isEqualTo("</v1/findings?pageSize=3&pageToken=t&expand=region,school>; rel=\"next\"");
        assertThat(reply.header("etag")).isNull();
        assertThat(edge.completed)
                .extracting(RunningEdge.Received::uri)
                .containsExactlyInAnyOrder(
                        "/v1/findings?pageSize=3",
                        "/v1/schools?pageSize=50&filter=code:in:2122000001,2122000099",
                        "/v1/regions?pageSize=50&filter=code:in:220322");
        assertThat(edge.completed)
                .allSatisfy(read -> assertThat(read.headers()).containsEntry("authorization", "Bearer internal"));
    }

    @Test
    void whatLiesOutsideTheScopeIsNullAsIfItWereNotThere() throws IOException {
        // When the second row refers to a school that the services do not show to this caller
        RawClient.Reply reply = ask("good", "/v1/findings?expand=school");

        // Then
        JsonObject hidden = new JsonObject(reply.body()).getJsonArray("items").getJsonObject(1);
        assertThat(hidden.getString("subjectCode")).isEqualTo("2122000099");
        assertThat(hidden.getJsonObject("expanded").getMap())
                .containsOnlyKeys("school")
                .containsValue(null);
    }

    @Test
    void oneObjectIsShownWithTheItemOfItsPlan() throws IOException {
        // When
        RawClient.Reply reply = ask("good", "/v1/assignments/as_1?expand=item");

        // Then
        assertThat(new JsonObject(reply.body())
                        .getJsonObject("expanded")
                        .getJsonObject("item")
                        .getString("id"))
                .isEqualTo("it_7");
        assertThat(edge.completed)
                .extracting(RunningEdge.Received::uri)
                .contains("/v1/plans/pl_3/items?pageSize=50&filter=id:in:it_7");
    }

    @Test
    void aKeyThatMayNotReadSchoolsDoesNotReadThemByExpanding() throws IOException {
        // When a key is granted schools:read alone, and one whose role may not read departments
        RawClient.Reply beyondGrant = ask("narrow", "/v1/schools?expand=region");
        RawClient.Reply beyondRole = ask("good", "/v1/assignments/as_1?expand=department");

        // Then
        assertThat(beyondGrant.status()).isEqualTo(403);
        assertThat(beyondGrant.body()).contains("BEYOND_SCOPES", "regions:read");
        assertThat(beyondRole.status()).isEqualTo(403);
        assertThat(edge.completed)
                .extracting(RunningEdge.Received::uri)
                .noneMatch(uri -> uri.startsWith("/v1/regions"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/findings?expand=secrets, UNKNOWN_EXPANSION",
        "/v1/findings?expand=, UNKNOWN_EXPANSION",
        "'/v1/findings?expand=school,region,plan,item', TOO_MANY_EXPANSIONS",
        "/v1/findings?expand=plan, NOT_EXPANDABLE",
        "/v1/findings?expand=school&pageSize=201, PAGE_TOO_LARGE_TO_EXPAND",
        "/v1/findings/broken?expand=school, UPSTREAM_BROKEN",
    })
    void whatCannotBeExpandedIsRefused(String path, String code) throws IOException {
        assertThat(ask("good", path).body()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void aRefusalOfTheServiceIsPassedOnAsItIs() throws IOException {
        // When
        RawClient.Reply reply = ask("good", "/v1/findings/none?expand=school");

        // Then
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.body()).isEqualTo("{\"status\":404}");
    }

    @Test
    void whoeverIsNotKnownExpandsNothing() throws IOException {
        assertThat(ask("stranger", "/v1/findings?expand=school").status()).isEqualTo(401);
        assertThat(edge.completed).isEmpty();
    }

    private RawClient.Reply ask(String who, String path) throws IOException {
        return RawClient.exchange(
                edge.port(),
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + who
                        + "\r\n\r\n");
    }

    /** Services that know one school and one region, and let nobody read departments. */
    private static final class Services implements Handler<HttpServerRequest> {

        private static final Map<String, String> OBJECTS = Map.of(
                "2122000001", "{\"code\":\"2122000001\",\"name\":\"第一小学\"}",
                "220322", "{\"code\":\"220322\",\"name\":\"梨树县\"}",
                "it_7", "{\"id\":\"it_7\",\"planId\":\"pl_3\"}");

        @Override
        public void handle(HttpServerRequest request) {
            String filter = request.getParam("filter");
            switch (request.path()) {
                case "/v1/findings" ->
                    page(
                            request,
                            List.of(
                                    "{\"id\":\"f1\",\"subjectCode\":\"2122000001\",\"regionCode\":\"220322\",\"gap\":1.10,\"at\":1}",
                                    "{\"id\":\"f2\",\"subjectCode\":\"2122000099\",\"regionCode\":\"220322\",\"gap\":0,\"at\":2}",
                                    "{\"id\":\"f3\",\"subjectCode\":null,\"regionCode\":\"220322\",\"gap\":0,\"at\":3}"));
                case "/v1/assignments/as_1" ->
                    json(
                            request,
                            200,
                            "{\"id\":\"as_1\",\"planId\":\"pl_3\",\"itemId\":\"it_7\",\"departmentCode\":\"d1\"}");
                case "/v1/departments" -> json(request, 403, "{}");
                case "/v1/findings/none" ->
                    request.response()
                            .setStatusCode(404)
                            .putHeader("Content-Type", "application/problem+json")
                            .end("{\"status\":404}");
                case "/v1/findings/broken" -> json(request, 200, "{\"id\":");
                default ->
                    page(
                            request,
                            Arrays.stream(filter.substring(filter.lastIndexOf(':') + 1)
                                            .split(","))
                                    .filter(OBJECTS::containsKey)
                                    .map(OBJECTS::get)
                                    .toList());
            }
        }

        private static void page(HttpServerRequest request, List<String> items) {
            request.response()
                    .putHeader("ETag", "\"1\"")
                    .putHeader("Link", "<" + request.path() + "?pageSize=3&pageToken=t>; rel=\"next\"");
            json(request, 200, "{\"items\":[" + String.join(",", items) + "],\"next\":\"t\"}");
        }

        private static void json(HttpServerRequest request, int status, String body) {
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json;charset=UTF-8")
                    .end(body);
        }
    }
}
