package io.junheng.task.target;

import static io.junheng.task.TaskApi.CITY;
import static io.junheng.task.TaskApi.COUNTY;
import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.extract;
import static io.junheng.task.TaskApi.regions;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.contracts.indicator.RegionMeasured;
import io.junheng.task.OtherServices;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class TargetApiTest {

    private static final String FINDING = """
            {"framework":"targets-test","frameworkVersion":1,"criterion":"C1","stage":null,"subjectCode":"220300","year":2026,"value":%s}""";

    @BeforeEach
    void directory() {
        regions();
        register("220300-czj", "市财政局", CITY);
    }

    @Test
    void reportedFiguresStandBesideTheirTargetAndTheVerifiedValue() {
        // Given
        String plan = plan();
        viewer(CITY)
                .get("/v1/plans/" + plan + "/targets")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].key", equalTo("t1"))
                .body("items[0].name", containsString("巩固率"))
                .body("items[0].value", equalTo(95))
                .body("items[0].origin", equalTo("DOCUMENT"));
        String clause = viewer(CITY).get("/v1/plans/" + plan + "/targets").path("items[0].quote");
        put(plan, "t1", "*", "九年义务教育巩固率", "\"indicator\":{\"framework\":\"targets-test\",\"criterion\":\"C1\"}")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("quote", equalTo(clause));
        put(plan, "county-rate", null, "县巩固率", "\"regionCode\":\"220322\"").statusCode(201);
        put(plan, "struck", null, "删去", "\"year\":2027").statusCode(201);
        admin("planner", CITY)
                .header("If-Match", "*")
                .delete("/v1/plans/" + plan + "/targets/struck")
                .then()
                .statusCode(204);
        String id = active(plan);
        bureau().get("/v1/assignments/" + id + "/targets")
                .then()
                .statusCode(200)
                .body("measure", contains("t1"))
                .body("[0].subjectCode", equalTo(CITY));

        // When
        report(id, "{\"measure\":\"t1\",\"value\":93.50,\"unit\":\"%\",\"year\":2026}")
                .statusCode(201)
                .body("values[0].target", equalTo(95))
                .body("values[0].comparator", equalTo(">="))
                .body("values[0].distance", equalTo(1.5f))
                .body("values[0].verdict", equalTo("NOT_MET"))
                .body("values[0].verified", nullValue())
                .body("values[0].agreement", equalTo("UNDETERMINED"));
        Database.ofApplication()
                .execute(
                        "insert into known_finding (id, state, version) values ('targets-1', ?::jsonb, 1)",
                        FINDING.formatted("91.2"));
        put(plan, "t1", "*", "九年义务教育巩固率", "\"year\":2030").statusCode(200);

        // Then
        viewer(CITY)
                .get("/v1/assignments/" + id + "/progress-reports")
                .then()
                .body("items[0].values[0].verified", equalTo(91.2f))
                .body("items[0].values[0].agreement", equalTo("DIFFERS"))
                .body("items[0].values[0].targetYear", equalTo(2027));
        admin("planner", CITY)
                .header("If-Match", "*")
                .delete("/v1/plans/" + plan + "/targets/t1")
                .then()
                .statusCode(409);
        viewer(COUNTY)
                .get("/v1/plans/" + plan + "/targets")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        admin("a", COUNTY)
                .body("{\"name\":\"x\"}")
                .put("/v1/plans/" + plan + "/targets/x")
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsWrongWithFiguresAndTargetsIsSaidAtOnce() {
        // Given
        String plan = plan();

        // When
        admin("planner", CITY)
                .body("{\"comparator\":\"~\",\"value\":1e30,\"year\":1,\"regionCode\":\"990000\",\"itemId\":\"itm_x\"}")
                .put("/v1/plans/" + plan + "/targets/BAD")
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "TARGET_KEY_FORMAT",
                                "TEXT_MISSING",
                                "TARGET_COMPARATOR",
                                "TARGET_VALUE",
                                "TARGET_YEAR",
                                "TARGET_REGION_UNKNOWN",
                                "TARGET_ITEM_UNKNOWN"));

        // Then
        String id = active(plan);
        report(id, "{\"measure\":\"x\",\"value\":1,\"year\":2026},{\"measure\":\"t1\",\"value\":1e16,\"unit\":\"人\"}")
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder("MEASURE_UNKNOWN", "VALUE_RANGE", "UNIT_WRONG", "VALUE_UNDATED"));
        viewer(CITY).get("/v1/assignments/" + id + "/progress-reports").then().body("items", hasSize(0));
    }

    @Test
    void aCriterionThatWasMetFromTheFirstShowsItsVerifiedValueAndAnUndeterminedOneItsReasons() {
        // Given
        String plan = plan();
        linked(plan, "met", "%", "C2", "PRIMARY");
        linked(plan, "open", "%", "C3", null);
        linked(plan, "other-unit", "人", "C2", "PRIMARY");
        targets(plan).body("items.find{it.key=='met'}.reached", equalTo("UNDETERMINED"));

        // When
        measured(3, "96.25");
        OtherServices.await("select count(*) from known_results where framework = 'told-test' and version = 3");
        measured(2, "12");
        OtherServices.await("select (count(*) >= 2)::integer from inbox where consumer = 'known-results'");

        // Then
        targets(plan)
                .body("items.find{it.key=='met'}.reached", equalTo("MET"))
                .body("items.find{it.key=='met'}.verified.value", equalTo(96.25f))
                .body("items.find{it.key=='met'}.verified.numerator", equalTo(77))
                .body("items.find{it.key=='met'}.verified.denominator", equalTo(80))
                .body("items.find{it.key=='met'}.verified.year", equalTo(2026))
                .body("items.find{it.key=='met'}.verified.evaluation", equalTo("ev_told_3"))
                .body("items.find{it.key=='open'}.reached", equalTo("UNDETERMINED"))
                .body("items.find{it.key=='open'}.verified.value", nullValue())
                .body("items.find{it.key=='open'}.verified.reasons", contains("NO_LOCKED_RETURN"))
                .body("items.find{it.key=='other-unit'}.reached", equalTo("UNDETERMINED"));
    }

    private static void linked(String plan, String key, String unit, String criterion, String stage) {
        admin("planner", CITY)
                .body("""
                        {"name":"%s","comparator":">=","value":96.25,"unit":"%s","year":2027,"regionCode":"220322",
                        "indicator":{"framework":"told-test","criterion":"%s"%s}}
                        """.formatted(key, unit, criterion, stage == null ? "" : ",\"stage\":\"" + stage + "\""))
                .put("/v1/plans/" + plan + "/targets/" + key)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse targets(String plan) {
        return viewer(CITY).get("/v1/plans/" + plan + "/targets").then().statusCode(200);
    }

    /** As the indicator service tells of it: one criterion of the county is known, one is not. */
    private static void measured(int version, String value) {
        OtherServices.tell(
                RegionMeasured.class, "told-test/2026/220322", "/220000/220300/220322/", version, """
                {"framework":"told-test","frameworkVersion":1,"year":2026,"regionCode":"220322","regionPath":"/220000/220300/220322/",
                "evaluation":"ev_told_%1$d","version":%1$d,"results":[
                {"criterion":"C2","stage":"PRIMARY","verdict":"MET","value":%2$s,"numerator":77,"denominator":80,"unit":"%%","reasons":[]},
                {"criterion":"C3","stage":null,"verdict":"UNDETERMINED","value":null,"numerator":null,"denominator":null,"unit":"%%",
                "reasons":["NO_LOCKED_RETURN"]}]}""".formatted(
                                version, value));
    }

    private static String plan() {
        String text = """
                四平市控辍保学工作方案(示例)

                一、主要任务

                1.巩固义务教育。
                到2027年,九年义务教育巩固率达到95%以上。
                (市财政局牵头)
                """;
        return admin("planner", CITY)
                .body("{\"extraction\":\"%s\",\"regionCode\":\"%s\",\"dueOn\":\"2027-12-31\"}"
                        .formatted(extract(text, CITY), CITY))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Puts the plan into effect; the assignment of its one item. */
    private static String active(String plan) {
        admin("planner", CITY)
                .body("{\"to\":\"ACTIVE\"}")
                .post("/v1/plans/" + plan + "/transitions")
                .then()
                .statusCode(200);
        return viewer(CITY)
                .queryParam("filter", "planId:eq:" + plan)
                .get("/v1/assignments")
                .path("items[0].id");
    }

    private static ValidatableResponse put(String plan, String key, String ifMatch, String name, String more) {
        RequestSpecification planner = admin("planner", CITY);
        return (ifMatch == null ? planner : planner.header("If-Match", ifMatch))
                .body("{\"name\":\"%s\",\"comparator\":\">=\",\"value\":95,\"unit\":\"%%\",%s}"
                        .formatted(name, more.contains("year") ? more : "\"year\":2027," + more))
                .put("/v1/plans/" + plan + "/targets/" + key)
                .then();
    }

    private static ValidatableResponse report(String id, String values) {
        return bureau().body("{\"content\":\"核查完成\",\"percent\":60,\"values\":[%s]}".formatted(values))
                .post("/v1/assignments/" + id + "/progress-reports")
                .then();
    }

    private static RequestSpecification bureau() {
        return department("li", CITY, "220300-czj");
    }
}
