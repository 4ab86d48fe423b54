package io.junheng.registry.region;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.foundations;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
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

/** Regions over REST: dates, tree, preconditions. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RegionApiTest {

    private final Database database = Database.ofApplication();

    @BeforeEach
    void regions() {
        foundations();
    }

    private static String body(String name, String parent, String from) {
        return "{\"name\":\"" + name + "\",\"parentCode\":\"" + parent + "\",\"validFrom\":\"" + from + "\"}";
    }

    @Test
    void aRegionIsEstablishedReadAndNotReadAgainWhenUnchanged() {
        // When
        String etag = put(admin(), "/v1/regions/220371", body("示例区", "220300", "2023-07-01"))
                .then()
                .statusCode(201)
                .body("level", equalTo("COUNTY"))
                .body("path", equalTo("/220000/220300/220371/"))
                .extract()
                .header("ETag");

        // Then
        admin().get("/v1/regions/220371").then().statusCode(200).header("ETag", etag);
        admin().header("If-None-Match", etag).get("/v1/regions/220371").then().statusCode(304);
    }

    @Test
    void whatWasTrueBeforeAChangeIsStillTrueAsOfThatDay() {
        // Given
        put(admin(), "/v1/regions/220372", body("旧名区", "220300", "2023-07-01"))
                .then()
                .statusCode(201);

        // When
        put(admin(), "/v1/regions/220372", body("新名区", "220300", "2024-01-01"), "If-Match", "\"1\"")
                .then()
                .statusCode(200);

        // Then
        admin().queryParam("asOf", "2023-12-31")
                .get("/v1/regions/220372")
                .then()
                .body("name", equalTo("旧名区"));
        admin().queryParam("asOf", "2024-01-01")
                .get("/v1/regions/220372")
                .then()
                .body("name", equalTo("新名区"));
        admin().queryParam("asOf", "2023-06-30")
                .get("/v1/regions/220372")
                .then()
                .statusCode(404);
        admin().queryParam("asOf", "2023-12-31")
                .queryParam("filter", "parentCode:eq:220300")
                .get("/v1/regions")
                .then()
                .body("items.name", hasItem("旧名区"));
    }

    @Test
    void aMoveTakesEverythingBelowAlongFromItsDayOnWithAnEventForEach() {
        // Given
        String zone =
                "{\"name\":\"开放先导区\",\"kind\":\"FUNCTIONAL_ZONE\",\"level\":\"COUNTY\",\"parentCode\":\"%s\",\"validFrom\":\"%s\"}";
        String part =
                "{\"name\":\"先导区一街道\",\"kind\":\"FUNCTIONAL_ZONE\",\"level\":\"TOWN\",\"parentCode\":\"220373\",\"validFrom\":\"2023-07-01\"}";
        put(admin(), "/v1/regions/220373", zone.formatted("220300", "2023-07-01"))
                .then()
                .statusCode(201);
        put(admin(), "/v1/regions/220373001", part).then().statusCode(201);

        // When
        put(admin(), "/v1/regions/220373", zone.formatted("220400", "2024-01-01"), "If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .body("path", equalTo("/220000/220400/220373/"));

        // Then
        admin().get("/v1/regions/220373001")
                .then()
                .body("path", equalTo("/220000/220400/220373/220373001/"))
                .body("version", equalTo(2));
        admin().queryParam("asOf", "2023-12-31")
                .get("/v1/regions/220373001")
                .then()
                .body("path", equalTo("/220000/220300/220373/220373001/"));
        assertThat(database.value("select path from known_region where code = '220373001'"))
                .isEqualTo("/220000/220400/220373/220373001/");
        as("li", "viewer", "220400").get("/v1/regions/220373001").then().statusCode(200);
        as("li", "viewer", "220300").get("/v1/regions/220373001").then().statusCode(404);
    }

    @Test
    void aRegionWithStandingChildrenIsNotAbolished() {
        put(
                        admin(),
                        "/v1/regions/220382",
                        "{\"name\":\"双辽市\",\"parentCode\":\"220300\",\"validFrom\":\"2023-06-30\",\"validTo\":\"2024-01-01\"}",
                        "If-Match",
                        "*")
                .then()
                .statusCode(409)
                .body("errors.code", contains("REGION_HAS_CHILDREN"));
    }

    @Test
    void ofTwoEditorsOfARegionTheSlowerIsTold() throws InterruptedException, ExecutionException {
        // Given
        put(admin(), "/v1/regions/220384", body("示例区", "220300", "2023-07-01"))
                .then()
                .statusCode(201);

        // When
        List<Callable<Integer>> edits = new ArrayList<>();
        IntStream.range(0, 8)
                .forEach(i -> edits.add(() -> put(
                                admin(),
                                "/v1/regions/220384",
                                body("示例区" + i, "220300", "2023-07-01"),
                                "If-Match",
                                "\"1\"")
                        .statusCode()));

        // Then
        assertThat(together(edits)).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412, 412, 412);
    }

    @Test
    void whatIsPutIntoAMovingRegionMovesAlong() throws InterruptedException, ExecutionException {
        // Given
        String zone =
                "{\"name\":\"开放先导区\",\"kind\":\"FUNCTIONAL_ZONE\",\"level\":\"COUNTY\",\"parentCode\":\"%s\",\"validFrom\":\"2023-07-01\"}";
        String part =
                "{\"name\":\"街道%d\",\"kind\":\"FUNCTIONAL_ZONE\",\"level\":\"TOWN\",\"parentCode\":\"220383\",\"validFrom\":\"2023-07-01\"}";
        String school =
                "{\"name\":\"示例小学%d\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"111\",\"regionCode\":\"220383\"}";
        put(admin(), "/v1/regions/220383", zone.formatted("220300")).then().statusCode(201);

        // When
        List<Callable<Integer>> edits = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> {
            String parent = i % 2 == 0 ? "220400" : "220300";
            edits.add(() -> put(admin(), "/v1/regions/220383", zone.formatted(parent), "If-Match", "*")
                    .statusCode());
            edits.add(() -> put(admin(), "/v1/regions/2203839" + (10 + i), part.formatted(i))
                    .statusCode());
            edits.add(() -> put(admin(), "/v1/schools/21227060" + (10 + i), school.formatted(i))
                    .statusCode());
        });
        List<Integer> answers = together(edits);

        // Then
        assertThat(IntStream.range(0, 60).filter(i -> i % 3 == 0).mapToObj(answers::get))
                .contains(200)
                .allMatch(moved -> moved == 200 || moved == 412);
        assertThat(IntStream.range(0, 60).filter(i -> i % 3 != 0).mapToObj(answers::get))
                .containsOnly(201);
        assertThat(
                        database.number(
                                "select count(*) from region r join region p on p.code = r.parent_code where r.path <> p.path || r.code || '/'"))
                .isZero();
        assertThat(database.number("select count(*) from region where parent_code = '220383'"))
                .isEqualTo(20);
        assertThat(
                        database.number(
                                "select count(*) from school s join region r on r.code = s.region_code where s.region_path <> r.path"))
                .isZero();
    }

    @Test
    void aSchoolThatIsBeingStoredWhileItsRegionMovesMovesAlong() throws Exception {
        assertThat(storedWhileItsRegionMoves("2122706051", "220388")).isEqualTo("/220000/220400/220388/");
    }

    /** Where the school lies that was being stored in a zone of 四平 while that moved to 辽源. */
    String storedWhileItsRegionMoves(String code, String region) throws Exception {
        // Given
        String zone =
                "{\"name\":\"开放先导区\",\"kind\":\"FUNCTIONAL_ZONE\",\"level\":\"COUNTY\",\"parentCode\":\"%s\",\"validFrom\":\"2023-07-01\"}";
        String school =
                "{\"name\":\"示例小学\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"111\",\"regionCode\":\""
                        + region + "\"}";
        put(admin(), "/v1/regions/" + region, zone.formatted("220300")).then().statusCode(201);
        ExecutorService editors = Executors.newFixedThreadPool(2);

        try (Connection brake = database.connect()) {
            // When the school knows its place but cannot be written yet, and the region moves
            brake.setAutoCommit(false);
            try (Statement statement = brake.createStatement()) {
                statement.execute("lock table school in share mode");
            }
            Future<Integer> stored = editors.submit(
                    () -> put(admin(), "/v1/schools/" + code, school).statusCode());
            await().until(() -> waiting() == 1);
            Future<Integer> moved = editors.submit(
                    () -> put(admin(), "/v1/regions/" + region, zone.formatted("220400"), "If-Match", "*")
                            .statusCode());
            await().until(() -> moved.isDone() || waiting() == 2);
            brake.rollback();

            // Then
            assertThat(stored.get()).isEqualTo(201);
            assertThat(moved.get()).isEqualTo(200);
        } finally {
            editors.shutdown();
        }
        return admin().get("/v1/schools/" + code).path("regionPath");
    }

    /** How many statements of this database wait for a lock. */
    private long waiting() {
        return database.number(
                "select count(*) from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())");
    }

    private static List<Integer> together(List<Callable<Integer>> edits)
            throws InterruptedException, ExecutionException {
        ExecutorService editors = Executors.newFixedThreadPool(8);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : editors.invokeAll(edits)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            editors.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "220374, 220399, 2023-07-01, /parentCode REGION_PARENT_UNKNOWN",
        "220374, 220400, 2023-07-01, /parentCode REGION_PARENT_CODE",
        "220374, 220322, 2023-07-01, /parentCode REGION_PARENT_LEVEL /parentCode REGION_PARENT_CODE",
        "220374, 220300, 2023-06-29, /validFrom REGION_PARENT_PERIOD",
        "220374, 220300, 2023-02-29, /validFrom DAY_FORMAT",
        "220374, 220300, 0000-01-01, /validFrom DAY_RANGE",
        "220374, 220300, 9999-01-01, /validFrom DAY_RANGE",
        "2203７4, 220300, 2023-07-01, - REGION_CODE_FORMAT",
        "990374, 990300, 2023-07-01, - REGION_CODE_PROVINCE"
    })
    void aWrongRegionIsRefusedAtTheField(String code, String parent, String from, String errors) {
        List<String> found = put(admin(), "/v1/regions/" + code, body("示例区", parent, from))
                .then()
                .statusCode(422)
                .extract()
                .jsonPath()
                .getList("errors.collect { (it.pointer ?: '-') + ' ' + it.code }", String.class);
        assertThat(String.join(" ", found)).isEqualTo(errors);
    }

    @Test
    void preconditionsGuardWhatExists() {
        put(admin(), "/v1/regions/220322", body("梨树县", "220300", "2023-06-30"))
                .then()
                .statusCode(428);
        put(admin(), "/v1/regions/220322", body("梨树县", "220300", "2023-06-30"), "If-Match", "\"99\"")
                .then()
                .statusCode(412);
        put(admin(), "/v1/regions/220322", body("梨树县", "220300", "2023-06-30"), "If-None-Match", "*")
                .then()
                .statusCode(412);
        put(admin(), "/v1/regions/220375", body("示例区", "220300", "2023-07-01"), "If-Match", "\"1\"")
                .then()
                .statusCode(412);
    }

    @Test
    void sixChildrenOfACityByFilter() {
        admin().queryParam("filter", "parentCode:eq:220300")
                .queryParam("filter", "code:in:220302,220303,220322,220323,220382")
                .queryParam("fields", "code")
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .body("items.code", containsInAnyOrder("220302", "220303", "220322", "220323", "220382"))
                .body("items[0].keySet()", contains("code"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=2023-02-30",
                "asOf=yesterday",
                "filter=path;drop:eq:1",
                "filter=code",
                "order=1;drop",
                "pageSize=0",
                "pageSize=-1",
                "pageSize=1000000000",
                "pageToken=x",
                "fields=password"
            })
    void aMalformedQueryIsRefused(String query) {
        assertThat(admin().get("/v1/regions?" + query).statusCode()).isIn(400, 422);
    }
}
