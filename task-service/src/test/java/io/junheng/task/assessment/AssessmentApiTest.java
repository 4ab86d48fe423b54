package io.junheng.task.assessment;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.inspector;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AssessmentApiTest {

    @BeforeEach
    void schemes() {
        Yinchuan.regions();
        setting("assessment-scheme", "yc-quality", """
                {"parts":[{"key":"input","name":"保障","weight":40},{"key":"outcome","name":"质量","weight":60}],
                 "vetoes":[{"key":"accident","name":"重大安全事故"}],
                 "grades":[{"name":"优秀","from":90},{"name":"合格","from":60},{"name":"不合格","from":0}]}""");
        setting("scoring-scheme", "yc-areas", """
                {"inspectionsPerMonth":4,"penaltyBelow":80,"areas":[{"key":"a","name":"甲区","head":"zhang","penalty":30},
                 {"key":"b","name":"乙区","head":"liu","reward":50}]}""");
    }

    @Test
    void r026AReportNamesAllSixCounties() {
        draft(2021, Yinchuan.COUNTIES.subList(0, 5), "")
                .statusCode(422)
                .body("errors.code", contains("REGION_MISSING"));
        draft(2021, Yinchuan.COUNTIES, "").statusCode(201).body("results", hasSize(6));
    }

    @Test
    void aVetoBringsTheLastGradeAndAPartWithoutAScoreIsRefused() {
        draft(2022, Yinchuan.COUNTIES, ",\"vetoes\":[\"accident\"]")
                .statusCode(201)
                .body("results[0].total", equalTo(92))
                .body("results[0].grade", equalTo("不合格"))
                .body("results[1].grade", equalTo("优秀"));
        admin("author", Yinchuan.CITY)
                .body("""
                        {"scheme":"yc-quality","year":2022,"regionCode":"640100",
                         "results":[{"regionCode":"640104","scores":{"input":101,"luck":1},"vetoes":["weather"]},{"regionCode":"220322","scores":{}}]}""")
                .post("/v1/assessments")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("PART_MISSING"))
                .body("errors.code", hasItem("PART_UNKNOWN"))
                .body("errors.code", hasItem("SCORE_RANGE"))
                .body("errors.code", hasItem("VETO_UNKNOWN"))
                .body("errors.code", hasItem("REGION_NOT_BELOW"));
    }

    @Test
    void r029AChangedResultIsANewVersionAndBothStayReadable() {
        // Given
        String first =
                draft(2023, Yinchuan.COUNTIES, "").statusCode(201).extract().path("id");
        draft(2023, Yinchuan.COUNTIES, "").statusCode(409).body("errors[0].code", equalTo("ASSESSMENT_DRAFT"));
        publish("author", first).statusCode(403);
        publish("chief", first).statusCode(200).body("publishedBy", equalTo("chief"));
        publish("chief", first).statusCode(409);

        // When
        String second = draft(2023, Yinchuan.COUNTIES, ",\"vetoes\":[\"accident\"]")
                .statusCode(201)
                .body("revision", equalTo(2))
                .extract()
                .path("id");
        publish("chief", second).statusCode(200);

        // Then
        viewer(Yinchuan.CITY)
                .queryParam("filter", "year:eq:2023")
                .get("/v1/assessments")
                .then()
                .body("items.revision", containsInAnyOrder(1, 2))
                .body("items.find{it.revision==1}.results[0].grade", equalTo("优秀"))
                .body("items.find{it.revision==2}.results[0].grade", equalTo("不合格"));
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.work-record.v1"),
                    message -> message.key().equals(first) && message.value().contains("PUBLISHED"));
            assertThat(kafka.all(Kafka.topic("task.work-record.v1")))
                    .filteredOn(message ->
                            message.key().equals(first) && message.value().contains("\"status\":\"PUBLISHED\""))
                    .hasSize(1);
        }
    }

    @Test
    void r037TheHeadOfAnAreaDoesNotScoreItAndAFifthInspectionIsRefused() {
        score("zhang", "a", "2024-03-05", "82").statusCode(403).body("errors[0].code", equalTo("SCORE_BY_HEAD"));
        score("wang", "a", "2024-03-05", "100.5").statusCode(422);
        score("wang", "a", "2999-03-05", "90").statusCode(422);
        int day = 1;
        for (String score : List.of("78", "80", "79", "82")) {
            score("wang", "a", "2024-03-0" + day, score).statusCode(201);
            score("zhang", "b", "2024-03-0" + day++, "95").statusCode(201);
        }
        score("wang", "a", "2024-03-20", "90").statusCode(409).body("errors[0].code", equalTo("SCORE_ENOUGH"));

        viewer(Yinchuan.CITY)
                .get("/v1/assessments/schemes/yc-areas/months/2024-03")
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETE"))
                .body("items.area", contains("b", "a"))
                .body("items[1].average", equalTo(79.75f))
                .body("items[1].penalty", equalTo(30));
        viewer(Yinchuan.CITY)
                .get("/v1/assessments/schemes/yc-areas/months/March")
                .then()
                .statusCode(422);
        viewer("640104")
                .get("/v1/assessments/schemes/yc-areas/months/2024-03")
                .then()
                .statusCode(404);
    }

    @Test
    void weightsThatAreNotAHundredAreRefused() {
        admin("office", Yinchuan.CITY)
                .body("""
                        {"name":"n","regionCode":"640100","values":{"parts":[{"key":"a","name":"a","weight":40},{"key":"b","name":"b","weight":59.9}],
                         "grades":[{"name":"合格","from":60}]}}""")
                .put("/v1/work-settings/assessment-scheme/yc-wrong")
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("SETTING_WEIGHTS", "SETTING_NUMBER_RANGE"));
    }

    private static ValidatableResponse draft(int year, List<String> counties, String vetoesOfTheFirst) {
        String results = counties.stream()
                .map(code -> "{\"regionCode\":\"%s\",\"scores\":{\"input\":95,\"outcome\":90}%s}"
                        .formatted(code, code.equals(counties.get(0)) ? vetoesOfTheFirst : ""))
                .collect(Collectors.joining(","));
        return admin("author", Yinchuan.CITY)
                .body("{\"scheme\":\"yc-quality\",\"year\":%d,\"regionCode\":\"640100\",\"results\":[%s]}"
                        .formatted(year, results))
                .post("/v1/assessments")
                .then();
    }

    private static ValidatableResponse publish(String who, String id) {
        return admin(who, Yinchuan.CITY)
                .post("/v1/assessments/" + id + "/publications")
                .then();
    }

    private static ValidatableResponse score(String who, String area, String on, String score) {
        return inspector(who, Yinchuan.CITY)
                .body("{\"area\":\"%s\",\"on\":\"%s\",\"score\":%s}".formatted(area, on, score))
                .post("/v1/assessments/schemes/yc-areas/scores")
                .then();
    }

    private static void setting(String kind, String key, String values) {
        int status = admin("office", Yinchuan.CITY)
                .header("If-None-Match", "*")
                .body("{\"name\":\"%s\",\"regionCode\":\"640100\",\"values\":%s}".formatted(key, values))
                .put("/v1/work-settings/" + kind + "/" + key)
                .statusCode();
        assertThat(status).isIn(201, 412);
    }
}
