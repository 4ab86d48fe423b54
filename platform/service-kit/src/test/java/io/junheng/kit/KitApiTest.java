package io.junheng.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class KitApiTest {

    @BeforeEach
    void empty() throws Exception {
        Database.ofApplication().execute("truncate note");
    }

    static RequestSpecification admin() {
        return given().header(
                        "Authorization",
                        TestTokens.of("ann").client("c1").role("admin").bearer())
                .contentType(ContentType.JSON);
    }

    static void note(String code, String title) {
        admin().body("{\"code\":\"%s\",\"title\":\"%s\"}".formatted(code, title))
                .post("/v1/notes")
                .then()
                .statusCode(201);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        // Given
        for (int i = 0; i < 7; i++) {
            note("n" + i, i % 2 == 0 ? "even" : "odd");
        }

        // When
        List<String> codes = new ArrayList<>();
        String token = null;
        do {
            RequestSpecification request = admin().queryParam("pageSize", 3).queryParam("order", "-title");
            if (token != null) {
                request.queryParam("pageToken", token);
            }
            var page = request.get("/v1/notes").then().statusCode(200).extract();
            codes.addAll(page.path("items.code"));
            token = page.path("next");
        } while (token != null);

        // Then
        assertThat(codes).containsExactly("n5", "n3", "n1", "n6", "n4", "n2", "n0");
    }

    @Test
    void aPageTellsTheNextOneInItsLinkHeader() {
        note("a", "x");
        note("b", "x");

        admin().queryParam("pageSize", 1)
                .queryParam("totalCount", true)
                .get("/v1/notes")
                .then()
                .statusCode(200)
                .header("Link", startsWith("</v1/notes?"))
                .header("Link", endsWith(">; rel=\"next\""))
                .body("totalCount", equalTo(2));
    }

    @Test
    void onlyTheFieldsAskedForAreAnswered() {
        note("a", "x");

        admin().queryParam("fields", "code,title")
                .get("/v1/notes")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("a"))
                .body("items[0].size()", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pageSize=-1",
                "pageSize=1000000000",
                "pageSize=x",
                "order=title;drop table note",
                "order=unknown",
                "filter=title",
                "filter=unknown:eq:1",
                "filter=title:matches:1",
                "filter=amount:eq:1e9999",
                "filter=amount:eq:NaN",
                "filter=writtenOn:eq:2023-02-30",
                "filter=writtenOn:eq:+999999999-12-31",
                "filter=version:eq:１",
                "fields=secret",
                "pageToken=AAAA",
            })
    void aQueryThatMakesNoSenseIsRefused(String query) {
        String[] parts = query.split("=", 2);

        admin().queryParam(parts[0], parts[1])
                .get("/v1/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void allFaultsOfAQueryAreToldAtOnce() {
        admin().queryParam("pageSize", 0)
                .queryParam("order", "nope")
                .queryParam("filter", "x")
                .get("/v1/notes")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("BAD_PAGE_SIZE"))
                .body("errors.code", hasItem("UNKNOWN_ORDER_FIELD"))
                .body("errors.code", hasItem("MALFORMED_FILTER"));
    }

    @Test
    void aFilterValueIsNeverSql() {
        note("a", "it's");

        admin().queryParam("filter", "title:eq:it's")
                .get("/v1/notes")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        admin().queryParam("filter", "title:like:%")
                .get("/v1/notes")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        admin().queryParam("filter", "title:like:it*")
                .get("/v1/notes")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void aTokenDoesNotServeOtherFilters() {
        note("a", "x");
        note("b", "x");
        String token = admin().queryParam("pageSize", 1)
                .get("/v1/notes")
                .then()
                .extract()
                .path("next");

        admin().queryParam("pageSize", 1)
                .queryParam("filter", "title:eq:x")
                .queryParam("pageToken", token)
                .get("/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("BAD_PAGE_TOKEN"));
    }

    @Test
    void aScopeWhoseRegionIsUnknownContainsNothing() {
        note("a", "x");

        given().header(
                        "Authorization",
                        TestTokens.of("v").role("viewer").region("990000").bearer())
                .get("/v1/notes")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"a\",\"title\":\"x\",\"title\":\"y\"}",
                "{\"code\":\"a\",\"title\":\"x\",\"owner\":\"me\"}",
                "{\"code\":\"a\",\"title\":\"x\"} trailing",
                "{\"code\":\"a\",\"title\":7}",
                "{\"code\":\"a\",\"title\":\"x\",\"amount\":\"1,234\"}",
                "{\"code\":\"a\",\"title\":\"x\",\"amount\":NaN}",
                "{\"code\":",
                "[]",
            })
    void bodiesThatAreNotExactlyWhatIsAskedAreRefused(String body) {
        admin().body(body)
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", notNullValue());
    }

    @Test
    void aBodyAHundredThousandLevelsDeepIsRefusedQuickly() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/notes"))
                .header("Authorization", TestTokens.of("ann").role("admin").bearer())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\":" + "[".repeat(100_000)))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).hasSizeLessThan(1_000);
    }

    @Test
    void brokenRulesAreToldTogetherInTheCallersLanguage() {
        admin().header("Accept-Language", "en")
                .body("{\"code\":\"\",\"title\":\"\"}")
                .post("/v1/notes")
                .then()
                .statusCode(422)
                .body("errors", hasSize(2))
                .body("errors.pointer", hasItem("/code"))
                .body("errors.pointer", hasItem("/title"));
    }

    @Test
    void problemsCarryTheRequestId() {
        admin().header("X-Request-Id", "abc-12345678")
                .get("/v1/nowhere")
                .then()
                .statusCode(404)
                .header("X-Request-Id", equalTo("abc-12345678"));
    }

    @Test
    void nobodyWithoutATokenGetsIn() {
        given().get("/v1/notes").then().statusCode(401);
        given().header("Authorization", "Bearer nonsense")
                .get("/v1/notes")
                .then()
                .statusCode(401);
    }

    @Test
    void aMethodWithoutADecisionIsClosedToEverybody() {
        admin().get("/v1/notes/open").then().statusCode(403);
    }

    @Test
    void aRoleThatIsNotAllowedIsRefused() {
        given().header("Authorization", TestTokens.of("v").role("viewer").bearer())
                .contentType(ContentType.JSON)
                .body("{\"code\":\"a\",\"title\":\"x\"}")
                .post("/v1/notes")
                .then()
                .statusCode(403);
    }

    @Test
    void theSameRequestWithTheSameKeyHasOneEffectAndOneAnswer() throws Exception {
        RequestSpecification request =
                admin().header("Idempotency-Key", "once-1").body("{\"code\":\"k\",\"title\":\"x\"}");
        request.post("/v1/notes").then().statusCode(201).header("Idempotency-Replayed", nullValue());

        request.post("/v1/notes")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("code", equalTo("k"));

        assertThat(Database.ofApplication().value("select version from note where code = 'k'"))
                .isEqualTo(1L);
    }

    @Test
    void aKeyDoesNotServeAnotherRequest() {
        admin().header("Idempotency-Key", "once-2")
                .body("{\"code\":\"k2\",\"title\":\"x\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201);

        admin().header("Idempotency-Key", "once-2")
                .body("{\"code\":\"k2\",\"title\":\"y\"}")
                .post("/v1/notes")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void fiftyAtOnceWithOneKeyHaveOneEffect() throws Exception {
        // Given
        Callable<Integer> post = () -> admin().header("Idempotency-Key", "once-3")
                .body("{\"code\":\"k3\",\"title\":\"x\"}")
                .post("/v1/notes")
                .statusCode();

        // When
        List<Integer> statuses = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            for (Future<Integer> answer : pool.invokeAll(java.util.Collections.nCopies(50, post))) {
                statuses.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }

        // Then
        assertThat(statuses).isSubsetOf(201, 409).contains(201);
        assertThat(Database.ofApplication().value("select version from note where code = 'k3'"))
                .isEqualTo(1L);
    }
}
