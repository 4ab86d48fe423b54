package io.junheng.registry.school;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schools over REST: life, preconditions, lists, bad input. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SchoolApiTest {

    private final Database database = Database.ofApplication();

    @BeforeEach
    void schools() {
        counties();
    }

    private static String body(String name, String more) {
        return "{\"name\":\"" + name
                + "\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"111\",\"regionCode\":\"220322001\"" + more
                + "}";
    }

    private static Response patch(String code, String body, String ifMatch) {
        return admin().contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", ifMatch)
                .body(body)
                .patch("/v1/schools/" + code);
    }

    @Test
    void aSchoolIsOpenedRenamedClosedAndRestored() {
        // When
        put(admin(), "/v1/schools/2122991001", body("甲小学", ""))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("stages", contains("PRIMARY"))
                .body("regionPath", equalTo("/220000/220300/220322/220322001/"))
                .body("status", equalTo("OPEN"));
        patch("2122991001", "{\"name\":\"乙小学\"}", "\"1\"")
                .then()
                .statusCode(200)
                .body("name", equalTo("乙小学"));
        patch("2122991001", "{\"closedOn\":\"2024-08-31\"}", "\"2\"").then().body("status", equalTo("CLOSED"));
        patch("2122991001", "{\"closedOn\":null}", "\"3\"")
                .then()
                .body("status", equalTo("OPEN"))
                .body("closedOn", nullValue());

        // Then
        admin().get("/v1/schools/2122991001").then().statusCode(200).header("ETag", "\"4\"");
    }

    @Test
    void ofTwoEditorsTheSlowerIsToldThatSomebodyElseWasThere() throws InterruptedException, ExecutionException {
        // Given
        put(admin(), "/v1/schools/2122991002", body("甲小学", "")).then().statusCode(201);
        ExecutorService editors = Executors.newFixedThreadPool(8);

        // When
        List<Callable<Integer>> edits = new ArrayList<>();
        IntStream.range(0, 8)
                .forEach(i -> edits.add(() -> patch("2122991002", "{\"name\":\"小学" + i + "\"}", "\"1\"")
                        .statusCode()));
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : editors.invokeAll(edits)) {
            answers.add(answer.get());
        }
        editors.shutdown();

        // Then
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(7);
        assertThat(database.number("select version from school where code = '2122991002'"))
                .isEqualTo(2);
    }

    @Test
    void ofTwoCreatorsOneCreates() throws InterruptedException, ExecutionException {
        // Given
        ExecutorService creators = Executors.newFixedThreadPool(4);

        // When
        List<Callable<Integer>> puts = new ArrayList<>();
        IntStream.range(0, 4)
                .forEach(i ->
                        puts.add(() -> put(admin(), "/v1/schools/2122991003", body("小学" + i, ""), "If-None-Match", "*")
                                .statusCode()));
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : creators.invokeAll(puts)) {
            answers.add(answer.get());
        }
        creators.shutdown();

        // Then
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(3);
    }

    @Test
    void preconditionsGuardWhatExists() {
        put(admin(), "/v1/schools/2122990001", body("甲小学", "")).then().statusCode(428);
        put(admin(), "/v1/schools/2122990001", body("甲小学", ""), "If-Match", "\"77\"")
                .then()
                .statusCode(412);
        put(admin(), "/v1/schools/2122990001", body("甲小学", ""), "If-None-Match", "*")
                .then()
                .statusCode(412);
        admin().contentType("application/merge-patch+json; charset=UTF-8")
                .body("{}")
                .patch("/v1/schools/2122990001")
                .then()
                .statusCode(428);
        patch("2122999999", "{}", "*").then().statusCode(404);
        admin().header("If-None-Match", "\"1\", \"2\"")
                .get("/v1/schools/2122990002")
                .then()
                .statusCode(304);
    }

    @Test
    void aSchoolThatChangesItsCategoryNeedsANewCode() {
        patch("2122990003", "{\"type\":\"312\"}", "*")
                .then()
                .statusCode(409)
                .body("errors.code", contains("CODE_FINAL"));
        patch("2122990003", "{\"type\":\"219\"}", "*").then().statusCode(200);
    }

    @Test
    void everythingWrongIsToldAtOnceInTheLanguageAskedFor() {
        put(
                        admin().header("Accept-Language", "en"),
                        "/v1/schools/2122991004",
                        "{\"name\":\"\",\"type\":\"217\",\"founder\":\"000\",\"urbanRural\":\"110\",\"regionCode\":\"22\",\"openedOn\":\"2023-02-29\"}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        contains("/name", "/type", "/founder", "/urbanRural", "/regionCode", "/openedOn"))
                .body("errors[1].message", equalTo("There is no school type 217"))
                .body("requestId", not(nullValue()));
        assertThat(database.number("select count(*) from school where code = '2122991004'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2199991005, CODE_PROVINCE",
        "2322991005, CODE_CATEGORY",
        "212299100, CODE_FORMAT",
        "２122991005, CODE_FORMAT",
        "3122991005, CODE_TYPE_DIFFERS",
        "2135991005, CODE_REGION_DIFFERS"
    })
    void aWrongCodeIsRefused(String code, String reason) {
        put(admin(), "/v1/schools/" + code, body("甲小学", ""))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"甲\",\"name\":\"乙\"}",
                "{\"name\":\"甲\",\"version\":9}",
                "{\"name\":\"甲\",\"status\":\"CLOSED\"}",
                "{\"name\":\"甲\",\"regionPath\":\"/\"}",
                "{\"name\":5}",
                "{\"name\":\"甲\"} x",
                "{\"name\":",
                "[]",
                "5",
                "\"x\"",
                "{\"boarding\":\"true\"}",
                "{\"boarding\":1}"
            })
    void malformedBodiesAndForeignFieldsAreRefused(String body) {
        put(admin(), "/v1/schools/2122991006", body).then().statusCode(400);
        patch("2122990004", body, "*").then().statusCode(400);
    }

    @Test
    void deepAndEmptyBodiesAreRefused() {
        put(admin(), "/v1/schools/2122991006", ("{\"name\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400);
        assertThat(put(admin(), "/v1/schools/2122991006", "null").statusCode()).isIn(400, 422);
        assertThat(put(admin(), "/v1/schools/2122991006", "").statusCode()).isIn(400, 422);
    }

    @Test
    void aMillionMembersAreRefused() {
        // Given
        StringBuilder body = new StringBuilder("{\"name\":\"甲\"");
        IntStream.range(0, 1_000_000).forEach(i -> body.append(",\"k").append(i).append("\":1"));
        body.append('}');

        // Then
        put(admin(), "/v1/schools/2122991006", body.toString())
                .then()
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_PROPERTY"))
                .body("errors.pointer", contains("/k0"));
        patch("2122990004", body.toString(), "*").then().statusCode(400);
    }

    @Test
    void twinNamesAreStoredInOneFormAndUnsafeOnesAreNot() {
        put(admin(), "/v1/schools/2122991007", body("\u3000Cafe\u0301 小学 ", ""))
                .then()
                .statusCode(201)
                .body("name", equalTo("Caf\u00e9 小学"));
        put(admin(), "/v1/schools/2122991008", body("小\u202e学", ""))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NAME_UNSAFE"));
        put(admin(), "/v1/schools/2122991008", body("校".repeat(100_000), ""))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NAME_TOO_LONG"));
    }

    @Test
    void aCreditCodeThatFailsItsCheckIsKeptWithAWarning() {
        put(admin(), "/v1/schools/2122991009", body("甲小学", ",\"unifiedSocialCreditCode\":\"91350211M0000XUF46\""))
                .then()
                .statusCode(201)
                .body("warnings", contains("CREDIT_CODE_CHECK"));
        put(admin(), "/v1/schools/2122991010", body("甲小学", ",\"unifiedSocialCreditCode\":\"9135021\""))
                .then()
                .statusCode(422);
    }

    @Test
    void aListIsFilteredOrderedPagedAndCounted() {
        // Given
        int points = (int) Database.ofApplication()
                .number("select count(*) from school where type = '218' and code < '2122991000'"
                        + " and region_path like '%/220322/%'");

        // When
        Response first = as("li", "viewer", "220322")
                .queryParam("filter", "type:eq:218")
                .queryParam("filter", "code:lt:2122991000")
                .queryParam("order", "-code")
                .queryParam("pageSize", 4)
                .queryParam("totalCount", true)
                .get("/v1/schools");

        // Then
        first.then()
                .statusCode(200)
                .body("totalCount", equalTo(points))
                .body("items.size()", equalTo(4))
                .body("items.type", everyItem(equalTo("218")))
                .header("Link", containsString("rel=\"next\""));
        List<String> codes = new ArrayList<>(first.jsonPath().getList("items.code", String.class));
        String next = first.jsonPath().getString("next");
        while (next != null) {
            Response page = as("li", "viewer", "220322")
                    .queryParam("filter", "type:eq:218")
                    .queryParam("filter", "code:lt:2122991000")
                    .queryParam("order", "-code")
                    .queryParam("pageSize", 4)
                    .queryParam("pageToken", next)
                    .get("/v1/schools");
            codes.addAll(page.jsonPath().getList("items.code", String.class));
            next = page.jsonPath().getString("next");
        }
        assertThat(codes)
                .hasSizeGreaterThanOrEqualTo(9)
                .hasSize(points)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void aTokenDoesNotServeOtherFilters() {
        // Given
        String token =
                admin().queryParam("pageSize", 1).get("/v1/schools").jsonPath().getString("next");

        // Then
        admin().queryParam("pageSize", 1)
                .queryParam("filter", "type:eq:211")
                .queryParam("pageToken", token)
                .get("/v1/schools")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter=name:like:%25' or 1=1 --",
                "filter=code:eq:' or '1'='1",
                "filter=name:eq:'); drop table school; --"
            })
    void textInAFilterIsText(String query) {
        admin().get("/v1/schools?" + query.replace(" ", "%20"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void schoolsAreSeenAsOfADay() {
        // Given
        put(admin(), "/v1/schools/2122991011", body("甲小学", ",\"openedOn\":\"2001-09-01\",\"closedOn\":\"2010-08-31\""))
                .then()
                .statusCode(201);

        // Then
        for (String[] day :
                new String[][] {{"2001-08-31", "0"}, {"2001-09-01", "1"}, {"2010-08-31", "1"}, {"2010-09-01", "0"}}) {
            admin().queryParam("asOf", day[0])
                    .queryParam("filter", "code:eq:2122991011")
                    .get("/v1/schools")
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(Integer.valueOf(day[1])));
        }
    }
}
