package io.junheng.registry.procedure;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.ofSchool;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.procedure.ProcedureApi.awaitRegion;
import static io.junheng.registry.procedure.ProcedureApi.end;
import static io.junheng.registry.procedure.ProcedureApi.government;
import static io.junheng.registry.procedure.ProcedureApi.office;
import static io.junheng.registry.procedure.ProcedureApi.open;
import static io.junheng.registry.procedure.ProcedureApi.opened;
import static io.junheng.registry.procedure.ProcedureApi.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Procedures and cases over REST. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProcedureApiTest {

    private static final String CASES = "/v1/procedure-cases/";
    private static final String PARTY = "\"party\":{\"roles\":[\"admin\",\"department\",\"school\"]}";

    private static final String BUREAU =
            "\"party\":{\"roles\":[\"admin\",\"department\"],\"level\":\"COUNTY\",\"government\":true,\"departments\":[\"jyj\"]}";
    private static final String FIVE = five("draft", "制定", "plan", 0)
            + five("argument", "论证", "report", 0)
            + five("publicity", "公示", "notice", 7)
            + five("hearing", "听证", "minutes", 0)
            + "{\"key\":\"approval\",\"name\":\"报批\",\"nameEn\":\"Approval\",\"party\":{\"roles\":[\"admin\"],\"level\":\"COUNTY\",\"government\":true}}";

    private static String five(String key, String name, String document, int days) {
        return ("{\"key\":\"%s\",\"name\":\"%s\",\"nameEn\":\"Step\",\"publicityDays\":%d," + BUREAU
                        + ",\"documents\":[{\"kind\":\"%s\",\"name\":\"材料\",\"nameEn\":\"Document\"}]},")
                .formatted(key, name, days, document);
    }

    @BeforeEach
    void data() {
        counties();
        awaitRegion("220322");
        define("example-five", "\"exclusive\":\"example-life\",", FIVE);
        define("example-filing", "", """
                {"key":"draft","name":"拟稿","nameEn":"Draft",%1$s},
                {"key":"land","name":"用地许可","nameEn":"Land permit","group":"permits",%1$s,
                    "documents":[{"kind":"permit","name":"许可","nameEn":"Permit"}]},
                {"key":"plan","name":"规划许可","nameEn":"Planning permit","group":"permits",%1$s,
                    "participants":[{"kind":"school","name":"学校人员","nameEn":"School"}]},
                {"key":"publish","name":"发布","nameEn":"Publish","otherThan":["open","draft"],%1$s}
                """);
        define("example-record", "\"revisable\":true,\"withdrawable\":true,\"confidential\":true,", """
                {"key":"check","name":"审核","nameEn":"Check","otherThan":["open"],%1$s}
                """);
    }

    private static void define(String key, String more, String steps) {
        if (admin().get("/v1/procedures/" + key).statusCode() == 404) {
            put(admin(), "/v1/procedures/" + key, definition(more, steps.replace("%1$s", PARTY)))
                    .then()
                    .statusCode(201);
        }
    }

    private static String definition(String more, String steps) {
        return "{\"name\":\"示例\",\"nameEn\":\"Example\",\"basis\":\"示例\",\"subject\":\"SCHOOL\"," + more + "\"steps\":["
                + steps + "]}";
    }

    @Test
    void aCaseShowsWhatIsDoneWhatComesNextAndWhatIsMissing() {
        // Given
        String id = opened(office("jyj"), "example-five", "2122990026", "2024-03-01");
        step("draft", "2024-03-04")
                .document("plan", "梨教发〔2024〕3号")
                .by(office("jyj"), id)
                .then()
                .statusCode(200);

        // When
        var shown = office("jyj").get(CASES + id).then();

        // Then
        shown.statusCode(200)
                .body("status", equalTo("PENDING"))
                .body("steps.step", contains("draft"))
                .body("steps[0].completedOn", equalTo("2024-03-04"))
                .body("next.step", contains("argument"))
                .body("next[0].yours", equalTo(true))
                .body("next[0].documents.kind", contains("report"))
                .body("later", contains("publicity", "hearing", "approval"));
        end(office("jyj"), id, "WITHDRAWN", "方案重做").then().statusCode(200);
        open(office("jyj"), "example-five", "2122990026", "2024-03-07").then().statusCode(201);
        open(office("jyj"), "example-five", "2122990026", "2024-03-07")
                .then()
                .statusCode(409)
                .body("errors.code", contains("CASE_PENDING"));
    }

    @Test
    void aPublicityPeriodIsWaitedForFromItsPublication() {
        // Given
        String id = opened(office("jyj"), "example-five", "2122990027", "2024-03-01");
        step("draft", "2024-03-04")
                .document("plan", null)
                .by(office("jyj"), id)
                .then()
                .statusCode(200);
        step("argument", "2024-03-05")
                .document("report", null)
                .by(office("jyj"), id)
                .then()
                .statusCode(200);

        // Then
        step("publicity", "2024-03-12")
                .document("notice", null)
                .by(office("jyj"), id)
                .then()
                .statusCode(409)
                .body("errors.code", contains("STEP_NOT_PUBLISHED"));
        step("publicity", "2024-03-06")
                .begin()
                .document("notice", null)
                .by(office("jyj"), id)
                .then()
                .statusCode(200)
                .body("next[0].earliestOn", equalTo("2024-03-13"))
                .body("next[0].documents", empty());
        step("publicity", "2024-03-07")
                .begin()
                .by(office("jyj"), id)
                .then()
                .statusCode(409)
                .body("errors.code", contains("STEP_BEGUN"));
        step("publicity", "2024-03-12")
                .by(office("jyj"), id)
                .then()
                .statusCode(409)
                .body("errors.code", contains("PUBLICITY_RUNNING"))
                .body("errors[0].message", containsString("2024-03-13"));
        step("publicity", "2024-03-13")
                .by(office("jyj"), id)
                .then()
                .statusCode(200)
                .body("next.step", contains("hearing"));
    }

    @Test
    void parallelStepsAreOpenTogetherAndTheNextWaitsForBoth() {
        // Given
        String id = opened(government(), "example-filing", "2122990028", "2024-03-01");
        step("draft", "2024-03-01").by(office("jyj"), id).then().statusCode(200);

        // When
        step("land", "2024-03-02").begin().by(government(), id).then().statusCode(200);
        step("plan", "2024-03-02")
                .begin()
                .by(government(), id)
                .then()
                .statusCode(200)
                .body("next.step", contains("land", "plan"));

        // Then
        step("plan", "2024-03-09")
                .participant("school", "梨树县第一小学（示例）", "校长")
                .by(government(), id)
                .then()
                .statusCode(200)
                .body("next.step", contains("land"));
        step("publish", "2024-03-09")
                .by(office("czj"), id)
                .then()
                .statusCode(409)
                .body("errors.code", contains("STEP_OUT_OF_ORDER"))
                .body("errors[0].message", containsString("用地许可"));
        step("land", "2024-03-05")
                .document("permit", "梨自然〔2024〕1号")
                .by(government(), id)
                .then()
                .statusCode(200);
        step("publish", "2024-03-08")
                .by(office("czj"), id)
                .then()
                .statusCode(422)
                .body("errors.code", contains("DAY_TOO_EARLY"));
        step("publish", "2024-03-10")
                .by(office("czj"), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("EFFECTIVE"))
                .body("effectiveOn", equalTo("2024-03-10"))
                .body("next", empty());
        end(government(), id, "WITHDRAWN", "x")
                .then()
                .statusCode(409)
                .body("errors.code", contains("TRANSITION_NOT_ALLOWED"));
    }

    @Test
    void whatIsMissingIsToldAllAtOnce() {
        // Given
        String id = opened(government(), "example-filing", "2122990028", "2024-03-01");
        step("draft", "2024-03-01").by(office("jyj"), id).then().statusCode(200);

        // Then
        step("plan", "2024-03-09")
                .document("minutes", null)
                .participant("army", "x", "y")
                .by(government(), id)
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/documents/0/kind DOCUMENT_KIND_UNKNOWN",
                                "/participants/0/kind PARTICIPANT_KIND_UNKNOWN",
                                "/participants PARTICIPANT_MISSING"));
        step("land", "2024-03-09")
                .by(government(), id)
                .then()
                .statusCode(422)
                .body("errors.code", contains("DOCUMENT_MISSING"));
        post(
                        government(),
                        CASES + id + "/steps",
                        "{\"step\":\"land\",\"on\":\"2024-03-02\",\"documents\":[{\"title\":\"许可\",\"date\":\"2024-03-03\",\"sha256\":\"ABC\"}]}")
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/documents/0/date DOCUMENT_LATER_THAN_STEP",
                                "/documents/0/sha256 DOCUMENT_HASH_FORMAT",
                                "/documents DOCUMENT_MISSING"));
    }

    @Test
    void whoOpenedOrDraftedDoesNotPublish() {
        String id = opened(government(), "example-filing", "2122990029", "2024-03-01");
        step("draft", "2024-03-01").by(office("jyj"), id).then().statusCode(200);
        step("land", "2024-03-05")
                .document("permit", null)
                .by(government(), id)
                .then()
                .statusCode(200);
        step("plan", "2024-03-05")
                .participant("school", "梨树县第一小学（示例）", "校长")
                .by(government(), id)
                .then()
                .statusCode(200);

        for (var author : new io.restassured.specification.RequestSpecification[] {government(), office("jyj")}) {
            step("publish", "2024-03-06")
                    .by(author, id)
                    .then()
                    .statusCode(403)
                    .body("errors.code", contains("SAME_PERSON"));
        }
    }

    @Test
    void nothingIsDoneTomorrow() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        open(government(), "example-filing", "2122990029", tomorrow.toString())
                .then()
                .statusCode(422)
                .body("errors.code", contains("DAY_IN_FUTURE"));
        String id = opened(government(), "example-filing", "2122990029", "2024-03-01");
        step("draft", tomorrow.toString())
                .by(government(), id)
                .then()
                .statusCode(422)
                .body("errors.code", contains("DAY_IN_FUTURE"));
    }

    @Test
    void aCaseIsRefusedByThePartyOfItsNextStepAndStaysReadable() {
        // Given
        String id = opened(office("jyj"), "example-five", "2122990030", "2024-03-01");
        step("draft", "2024-03-04")
                .document("plan", "梨教发〔2024〕9号")
                .by(office("jyj"), id)
                .then()
                .statusCode(200);

        // Then
        end(office("czj"), id, "REFUSED", "不妥")
                .then()
                .statusCode(403)
                .body("errors.code", contains("TRANSITION_PARTY"));
        end(office("jyj"), id, "REFUSED", " ").then().statusCode(422).body("errors.code", contains("REASON_REQUIRED"));
        end(office("jyj"), id, "EFFECTIVE", "x").then().statusCode(422);
        end(office("jyj"), id, "REFUSED", "生源充足").then().statusCode(200).body("status", equalTo("REFUSED"));
        step("argument", "2024-03-05")
                .document("report", null)
                .by(office("jyj"), id)
                .then()
                .statusCode(409)
                .body("errors.code", contains("CASE_NOT_PENDING"));
        government()
                .get(CASES + id + "/history")
                .then()
                .statusCode(200)
                .body("items.act", contains("OPENED", "COMPLETED", "REFUSED"))
                .body("items.authority", contains(nullValue(), equalTo("梨教发〔2024〕9号"), nullValue()))
                .body("items[2].reason", equalTo("生源充足"));
    }

    @Test
    void aCaseKeepsToTheVersionItWasOpenedUnder() {
        // Given
        String two =
                "{\"key\":\"a\",\"name\":\"甲\",\"nameEn\":\"A\",%1$s},{\"key\":\"b\",\"name\":\"乙\",\"nameEn\":\"B\",%1$s}";
        define("example-changing", "", two);
        String id = opened(government(), "example-changing", "2122990031", "2024-03-01");

        // When
        put(
                        admin(),
                        "/v1/procedures/example-changing",
                        definition("", ("{\"key\":\"b\",\"name\":\"乙\",\"nameEn\":\"B\"," + PARTY + "}")),
                        "If-Match",
                        "*")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        // Then
        government().get(CASES + id).then().body("procedureVersion", equalTo(1)).body("next.step", contains("a"));
        String later = opened(government(), "example-changing", "2122990031", "2024-03-01");
        step("b", "2024-03-02").by(government(), later).then().statusCode(200).body("status", equalTo("EFFECTIVE"));
    }

    @Test
    void aConfidentialCaseIsTheSchoolsOwn() {
        // Given
        String school = "2122990032";
        String id = opened(ofSchool(school, "220322"), "example-record", school, "2024-06-01");

        // Then
        government().get(CASES + id).then().statusCode(404);
        admin().get(CASES + id + "/history").then().statusCode(404);
        ofSchool("2122990033", "220322").get(CASES + id).then().statusCode(404);
        admin().queryParam("filter", "procedure:eq:example-record")
                .get("/v1/procedure-cases")
                .then()
                .body("items", empty());
        ofSchool(school, "220322").get("/v1/procedure-cases").then().body("items.id", hasItem(id));
        open(admin(), "example-record", school, "2024-06-01").then().statusCode(422);
        step("check", "2024-06-02")
                .by(ofSchool(school, "220322"), id)
                .then()
                .statusCode(403)
                .body("errors.code", contains("SAME_PERSON"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"steps\":[]|/steps STEPS_RANGE",
                "\"steps\":[null]|/steps/0 KEY_FORMAT",
                "\"steps\":[{\"key\":\"a\",\"name\":\"甲\",\"nameEn\":\"A\"}]|/steps/0/party PARTY_WITHOUT_ROLE",
                "\"steps\":[{\"key\":\"open\",\"name\":\"甲\",\"nameEn\":\"A\",\"party\":{\"roles\":[\"admin\"]}}]|/steps/0/key STEP_TWICE",
                "\"steps\":[{\"key\":\"a\",\"name\":\"甲\",\"nameEn\":\"A\",\"party\":{\"roles\":[\"king\"]}}]|/steps/0/party/roles/0 PARTY_ROLE_UNKNOWN",
                "\"steps\":[{\"key\":\"a\",\"name\":\"甲\",\"nameEn\":\"A\",\"party\":{\"roles\":[\"admin\"],\"level\":\"SHIRE\"}}]|/steps/0/party/level PARTY_LEVEL_UNKNOWN",
                "\"steps\":[{\"key\":\"a\",\"name\":\"甲\",\"nameEn\":\"A\",\"party\":{\"roles\":[\"admin\"]},\"publicityDays\":366}]|/steps/0/publicityDays PUBLICITY_RANGE",
                "\"steps\":[{\"key\":\"a\",\"name\":\"甲\",\"nameEn\":\"A\",\"party\":{\"roles\":[\"admin\"]},\"otherThan\":[\"b\"]}]|/steps/0/otherThan/0 STEP_NOT_EARLIER",
                "\"steps\":[{\"key\":\"a\",\"name\":\"甲\",\"nameEn\":\"A\",\"party\":{\"roles\":[\"admin\"]},\"documents\":[{\"kind\":\"x\",\"name\":\"甲\",\"nameEn\":\"A\",\"count\":0}]}]|/steps/0/documents/0/count COUNT_RANGE",
                "\"steps\":[{\"key\":\"a\",\"name\":\"甲\",\"nameEn\":\"A\",\"party\":{\"roles\":[\"admin\"]}}],\"effect\":{\"name\":\"fly\"}|/effect/name EFFECT_UNKNOWN",
                "\"steps\":[{\"key\":\"a\",\"name\":\"甲\",\"nameEn\":\"A\",\"party\":{\"roles\":[\"admin\"]}}],\"effect\":{\"name\":\"none\",\"with\":{\"x\":\"y\"}}|/effect/with EFFECT_PARAMETERS"
            })
    void aWrongProcedureIsRefusedAtThePlace(String more, String error) {
        put(
                        admin(),
                        "/v1/procedures/example-wrong",
                        "{\"name\":\"示例\",\"nameEn\":\"Example\",\"basis\":\"示例\",\"subject\":\"SCHOOL\"," + more + "}")
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
    }

    @Test
    void proceduresAreTheCountrysAndCasesTheirRegions() {
        put(as("li", "admin", "220322"), "/v1/procedures/example-own", definition("", ""))
                .then()
                .statusCode(403)
                .body("errors.code", contains("COUNTRY_ONLY"));
        admin().get("/v1/procedures").then().statusCode(200).body("items.key", hasItem("example-five"));
        open(as("li", "admin", "220322"), "example-five", "2122995001", "2024-03-01")
                .then()
                .statusCode(422)
                .body("errors.code", contains("SUBJECT_UNKNOWN"));
        String id = opened(admin(), "example-filing", "2122995001", "2024-03-01");
        government().get(CASES + id).then().statusCode(404);
        step("draft", "2024-03-01").by(government(), id).then().statusCode(404);
        end(government(), id, "WITHDRAWN", "x").then().statusCode(404);
        government().get("/v1/procedure-cases").then().body("items.regionCode", not(hasItem(containsString("220323"))));
        as("yi", "viewer", "220323").get(CASES + id).then().statusCode(200).body("id", notNullValue());
    }

    @Test
    void aStepIsTakenOnceUnderConcurrentEditors() {
        String id = opened(government(), "example-filing", "2122990034", "2024-03-01");
        post(
                        government().header("If-Match", "\"1\""),
                        CASES + id + "/steps",
                        "{\"step\":\"draft\",\"on\":\"2024-03-01\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        post(
                        government().header("If-Match", "\"1\""),
                        CASES + id + "/steps",
                        "{\"step\":\"land\",\"on\":\"2024-03-01\",\"act\":\"BEGIN\"}")
                .then()
                .statusCode(412);
        step("draft", "2024-03-01")
                .by(government(), id)
                .then()
                .statusCode(409)
                .body("errors.code", contains("STEP_DONE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "procedures-schools",
                "procedures-layout",
                "procedures-premises",
                "procedures-admission",
                "procedures-staffing",
                "procedures-publication"
            })
    void loadingAPackTwiceChangesNothing(String pack) {
        // Given
        ProcedureApi.load("staffing-and-funding");
        ProcedureApi.load("procedures-schools");
        ProcedureApi.load(pack);

        // Then
        for (JsonNode procedure : ProcedureApi.documents(pack, "procedures.yaml")) {
            String path = "/v1/procedures/" + procedure.get("key").asText();
            int version = admin().get(path).path("version");
            put(admin(), path, procedure.toString(), "If-Match", "*")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(version));
        }
    }
}
