package io.junheng.registry.school;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of schools over REST: dry run, merger, lineage, timeline, restoration, scope, two at once. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SchoolChangeApiTest {

    private static final String PATH = "/v1/school-changes";

    private final Database database = Database.ofApplication();

    @BeforeEach
    void schools() {
        counties();
    }

    private static void open(String code, String name, String more) {
        put(
                        admin(),
                        "/v1/schools/" + code,
                        "{\"name\":\"" + name
                                + "\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"220\",\"regionCode\":\"220322108\",\"openedOn\":\"1955-09-01\""
                                + more + "}")
                .then()
                .statusCode(201);
    }

    private static String merger(String from, String into, String more) {
        return "{\"kind\":\"MERGE\",\"effectiveOn\":\"2024-09-01\",\"authority\":\"梨政函〔2024〕22号（示例）\",\"schools\":[\""
                + from + "\"],\"successors\":[{\"code\":\"" + into + "\"}]" + more + "}";
    }

    @Test
    void aMergerIsLookedAtCarriedOutAndTold() {
        // Given
        open("2122702001", "西山小学", "");
        open("2122702002", "镇中心小学", "");
        put(
                        admin(),
                        "/v1/returns/schools/2122702001/2023",
                        "{\"form\":\"compulsory-school\",\"values\":{\"pupilsPrimary\":12}}")
                .then()
                .statusCode(201);

        // When looked at
        Response plan = post(admin(), PATH + "?dryRun=true", merger("2122702001", "2122702002", ""));

        // Then
        plan.then()
                .statusCode(200)
                .body("steps.code", containsInAnyOrder("2122702001", "2122702002"))
                .body("steps.deed", containsInAnyOrder("MERGED_INTO", "ABSORBED"))
                .body("lineage.successor", contains("2122702002"))
                .body("openMatters.kind", contains("RETURN"))
                .body("openMatters[0].key", equalTo("compulsory-school 2023"))
                .body("openMatters[0].status", equalTo("DRAFT"))
                .body("regionPath", equalTo("/220000/220300/220322/220322108/"));
        admin().get("/v1/schools/2122702001")
                .then()
                .body("status", equalTo("OPEN"))
                .body("version", equalTo(1));
        assertThat(database.number("select count(*) from school_change where '2122702001' = any(schools)"))
                .isZero();

        // When carried out
        String digest = plan.jsonPath().getString("digest");
        Response done = post(
                admin(), PATH, merger("2122702001", "2122702002", ",\"reason\":\"生源减少\",\"plan\":\"" + digest + "\""));

        // Then
        done.then()
                .statusCode(201)
                .header("Location", containsString(PATH + "/chg_"))
                .body("plan.steps", equalTo(plan.path("steps")))
                .body("plan.digest", equalTo(digest));
        admin().get("/v1/schools/2122702001")
                .then()
                .body("status", equalTo("CLOSED"))
                .body("closure", equalTo("MERGED"))
                .body("closedOn", equalTo("2024-08-31"));
        admin().get(PATH + "/" + done.path("id")).then().statusCode(200).body("kind", equalTo("MERGE"));
        admin().get("/v1/schools/2122702002/lineage")
                .then()
                .statusCode(200)
                .body("predecessors", contains("2122702001"))
                .body("successors", hasSize(0))
                .body("links.authority", contains("梨政函〔2024〕22号（示例）"));
        admin().get("/v1/schools/2122702001/timeline")
                .then()
                .statusCode(200)
                .body("items.deed", contains("ENTERED", "MERGED_INTO"))
                .body("items[1].text", equalTo("2024-09-01 并入镇中心小学：撤销日期 无 → 2024-08-31（依据：梨政函〔2024〕22号（示例））"))
                .body("items[1].textEn", containsString("2024-09-01 merged into 镇中心小学: closing day none → 2024-08-31"))
                .body("items[1].actor", equalTo("ann"))
                .body("items[1].reason", equalTo("生源减少"));
        admin().get("/v1/schools/2122702002/timeline").then().body("items.deed", contains("ENTERED", "ABSORBED"));
        assertThat(database.number("select count(*) from school_lineage where predecessor = '2122702001'"))
                .isEqualTo(1);
    }

    @Test
    void aPlanThatNoLongerHoldsIsNotCarriedOut() {
        // Given
        open("2122702011", "甲小学", "");
        open("2122702012", "乙小学", "");
        String digest = post(admin(), PATH + "?dryRun=true", merger("2122702011", "2122702012", ""))
                .path("digest");
        admin().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"boarding\":true}")
                .patch("/v1/schools/2122702011")
                .then()
                .statusCode(200);

        // Then
        post(admin(), PATH, merger("2122702011", "2122702012", ",\"plan\":\"" + digest + "\""))
                .then()
                .statusCode(409)
                .body("errors.code", contains("PLAN_CHANGED"));
        admin().get("/v1/schools/2122702011").then().body("status", equalTo("OPEN"));
    }

    @Test
    void whatAChangeClosedOnlyARestorationOpensAndAsOfTellsEveryPeriod() {
        // Given
        open("2122702021", "东山小学", "");
        open("2122702022", "南山小学", "");
        post(admin(), PATH, merger("2122702021", "2122702022", "")).then().statusCode(201);

        // Then
        admin().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"closedOn\":null}")
                .patch("/v1/schools/2122702021")
                .then()
                .statusCode(409)
                .body("errors.code", contains("CLOSED_BY_CHANGE"));
        post(admin(), PATH, """
                        {"kind":"ESTABLISH","effectiveOn":"2025-09-01","authority":"梨政函〔2025〕1号（示例）","successors":[{"code":"2122702021",
                        "name":"别的小学","type":"211","founder":"831","urbanRural":"220","regionCode":"220322108"}]}
                        """).then().statusCode(409).body("errors.code", contains("CODE_TAKEN"));

        // When
        post(admin(), PATH, """
                        {"kind":"RESTORE","effectiveOn":"2027-09-01","authority":"梨政函〔2027〕3号（示例）","reason":"生源增加",
                        "schools":["2122702022"],"successors":[{"code":"2122702021","name":"东山学校"}]}
                        """).then().statusCode(201);

        // Then
        String[][] days = {
            {"1955-08-31", null},
            {"2024-08-31", "东山小学"},
            {"2024-09-01", null},
            {"2027-08-31", null},
            {"2027-09-01", "东山学校"}
        };
        for (String[] day : days) {
            Response then = admin().queryParam("asOf", day[0]).get("/v1/schools/2122702021");
            assertThat(then.statusCode()).as(day[0]).isEqualTo(day[1] == null ? 404 : 200);
            assertThat(day[1] == null ? null : then.<String>path("name"))
                    .as(day[0])
                    .isEqualTo(day[1]);
            assertThat(day[1] == null ? "OPEN" : then.<String>path("status"))
                    .as("whatever becomes of it, it stood on " + day[0])
                    .isEqualTo("OPEN");
            admin().queryParam("asOf", day[0])
                    .queryParam("filter", "code:eq:2122702021")
                    .get("/v1/schools")
                    .then()
                    .statusCode(200)
                    .body("items.name", day[1] == null ? hasSize(0) : contains(day[1]));
        }
        admin().get("/v1/schools/2122702021")
                .then()
                .body("openedOn", equalTo("1955-09-01"))
                .body("validFrom", equalTo("2027-09-01"))
                .body("closedOn", nullValue());
        admin().get("/v1/schools/2122702021/lineage")
                .then()
                .body("predecessors", contains("2122702022"))
                .body("successors", contains("2122702022"))
                .body("links.kind", contains("MERGE", "RESTORE"));
        admin().get("/v1/schools/2122702021/timeline")
                .then()
                .body("items.deed", contains("ENTERED", "MERGED_INTO", "RESTORED_FROM"));
    }

    @Test
    void lineageIsFollowedThroughAllChanges() {
        // Given
        open("2122702031", "一小", "");
        open("2122702032", "二小", "");
        open("2122702033", "三小", "");
        post(admin(), PATH, merger("2122702031", "2122702032", "")).then().statusCode(201);
        post(admin(), PATH, merger("2122702032", "2122702033", "").replace("2024-09-01", "2025-09-01"))
                .then()
                .statusCode(201);

        // Then
        admin().get("/v1/schools/2122702031/lineage")
                .then()
                .body("successors", contains("2122702032"))
                .body("schools.code", containsInAnyOrder("2122702031", "2122702032", "2122702033"))
                .body("links", hasSize(2));
    }

    @Test
    void ofTwoMergersOfOneSchoolTheSecondIsRefused() throws InterruptedException, ExecutionException {
        // Given
        open("2122702041", "甲小学", "");
        open("2122702042", "乙小学", "");
        open("2122702043", "丙小学", "");
        ExecutorService editors = Executors.newFixedThreadPool(2);

        // When
        List<Callable<Integer>> mergers = List.of(
                () -> post(admin(), PATH, merger("2122702041", "2122702042", ""))
                        .statusCode(),
                () -> post(admin(), PATH, merger("2122702041", "2122702043", ""))
                        .statusCode());
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : editors.invokeAll(mergers)) {
            answers.add(answer.get());
        }
        editors.shutdown();

        // Then
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        assertThat(database.number("select count(*) from school_lineage where predecessor = '2122702041'"))
                .isEqualTo(1);
    }

    @Test
    void aChangeStaysWithinTheCallersScope() {
        // Given
        open("2122702051", "甲小学", "");
        open("2122702052", "乙小学", "");
        String id = post(admin(), PATH, merger("2122702051", "2122702052", "")).path("id");

        // Then
        post(as("li", "admin", "220322"), PATH, merger("2122702052", "2122995001", ""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("SCHOOL_UNKNOWN"));
        post(as("li", "admin", "220323"), PATH, merger("2122702052", "2122995001", ""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("SCHOOL_UNKNOWN"));
        as("li", "viewer", "220323").get(PATH + "/" + id).then().statusCode(404);
        as("li", "viewer", "220323")
                .queryParam("pageSize", 1000)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.findAll { it.regionPath.startsWith('/220000/220300/220322/') }", hasSize(0));
        as("li", "viewer", "220323")
                .get("/v1/schools/2122702051/lineage")
                .then()
                .statusCode(404);
        as("li", "viewer", "220323")
                .get("/v1/schools/2122702051/timeline")
                .then()
                .statusCode(404);
        as("li", "viewer", "220322").get(PATH + "/" + id).then().statusCode(200);
    }

    @Test
    void aDatedCorrectionKeepsWhatWasTrueBefore() {
        // Given
        open("2122702061", "甲小学", "");

        // When
        admin().contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{\"boarding\":true,\"validFrom\":\"2022-09-01\"}")
                .patch("/v1/schools/2122702061")
                .then()
                .statusCode(200)
                .body("validFrom", equalTo("2022-09-01"));

        // Then
        admin().queryParam("asOf", "2022-08-31")
                .get("/v1/schools/2122702061")
                .then()
                .body("boarding", equalTo(false))
                .body("validTo", equalTo("2022-08-31"));
        admin().queryParam("asOf", "2022-09-01")
                .get("/v1/schools/2122702061")
                .then()
                .body("boarding", equalTo(true));
        admin().contentType("application/merge-patch+json")
                .header("If-Match", "\"2\"")
                .body("{\"boarding\":false,\"validFrom\":\"2021-09-01\"}")
                .patch("/v1/schools/2122702061")
                .then()
                .statusCode(422)
                .body("errors.code", contains("SCHOOL_DATE_PAST"));
    }
}
