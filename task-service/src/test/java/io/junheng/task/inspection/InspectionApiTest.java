package io.junheng.task.inspection;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.inspector;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class InspectionApiTest {

    private static final String COUNTY = "630121";
    private static final String POOL = """
            [{"inspector":"wang","conflicts":["2163000000","2163000001","2163000002","2163000003","2163000004",
                                              "2163000005","2163000006","2163000007","2163000008","2163000009"]},
             {"inspector":"li"},{"inspector":"zhao"}]""";

    @BeforeEach
    void schools() {
        Database database = Database.ofApplication();
        database.execute("""
                insert into known_region (code, name, level, parent_code, path, valid_from, version)
                values ('630121', '大通县', 'COUNTY', null, '/630000/630100/630121/', date '1970-01-01', 1) on conflict do nothing
                """);
        for (int i = 0; i < 10; i++) {
            database.execute("""
                    insert into known_school (code, name, region_code, region_path, opened_on, version)
                    values (?, ?, '630121', '/630000/630100/630121/', date '2000-01-01', 1) on conflict do nothing
                    """, "216300000" + i, "第" + i + "小学");
        }
        setting("inspection-form", "datong-five", """
                {"count":5,"dimensions":[{"key":"homework","name":"作业","most":20},{"key":"sleep","name":"睡眠","most":20},
                 {"key":"phone","name":"手机","most":20},{"key":"reading","name":"读物","most":20},{"key":"fitness","name":"体质","most":20}]}""");
    }

    @Test
    void r034AnInspectionThatIsNotOnTheApprovedListIsRefused() {
        // Given
        list("datong-2024", 2024, 1);

        // When
        draw("datong-2024", "visit-of-guests", "2024-05-11")
                .statusCode(422)
                .body("errors[0].code", equalTo("INSPECTION_NOT_APPROVED"));
        draw("no-such-list", "five-management", "2024-05-11")
                .statusCode(422)
                .body("errors[0].code", equalTo("INSPECTION_NOT_APPROVED"));
        draw("datong-2024", "five-management", "2025-05-11")
                .statusCode(422)
                .body("errors[0].code", equalTo("INSPECTION_YEAR"));
        draw("datong-2024", "five-management", "2024-05-11").statusCode(201);

        // Then
        draw("datong-2024", "five-management", "2024-06-11")
                .statusCode(422)
                .body("errors[0].code", equalTo("INSPECTION_USED_UP"));
        viewer(COUNTY)
                .queryParam("filter", "year:eq:2024")
                .get("/v1/inspections/counts")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.inspections", hasItem(1));
    }

    @Test
    void theDrawCanBeRepeatedFromItsSeedAndConflictsAreLeftOut() {
        // Given
        list("datong-2025", 2025, 5);

        // When
        ExtractableResponse<Response> first = draw("datong-2025", "five-management", "2025-05-11")
                .statusCode(201)
                .extract();
        ExtractableResponse<Response> second = draw("datong-2025", "five-management", "2025-05-11")
                .statusCode(201)
                .extract();

        // Then
        List<String> candidates = first.path("candidates");
        assertThat(first.<List<String>>path("schools.schoolCode"))
                .containsExactlyInAnyOrderElementsOf(new Draw("晨会抽取").schools(candidates, 3))
                .isEqualTo(second.<List<String>>path("schools.schoolCode"));
        assertThat(first.<List<List<String>>>path("schools.inspectors"))
                .allMatch(inspectors -> inspectors.size() == 2 && !inspectors.contains("wang"));
        try (Kafka kafka = Kafka.ofApplication()) {
            String id = first.path("id");
            kafka.await(
                    Kafka.topic("task.work-record.v1"),
                    message -> message.key().equals(id) && message.value().contains("晨会抽取"));
        }
    }

    @Test
    void r185AResultHasAllFiveDomainsAndIsOfADrawnInspector() {
        // Given
        list("datong-2026", 2026, 5);
        ExtractableResponse<Response> drawn = draw("datong-2026", "five-management", "2026-05-11")
                .statusCode(201)
                .extract();
        String id = drawn.path("id");
        String school = drawn.path("schools[0].schoolCode");

        // When
        result("wang", id, school, FOUR + ",\"fitness\":20")
                .statusCode(403)
                .body("errors[0].code", equalTo("NOT_THE_INSPECTOR"));
        result("li", id, school, FOUR).statusCode(422).body("errors[0].code", equalTo("SCORE_MISSING"));
        result("li", id, school, FOUR + ",\"fitness\":20.5")
                .statusCode(422)
                .body("errors[0].code", equalTo("SCORE_RANGE"));
        result("li", id, school, FOUR + ",\"fitness\":20,\"luck\":1")
                .statusCode(422)
                .body("errors[0].code", equalTo("SCORE_UNKNOWN"));

        // Then
        result("li", id, school, FOUR + ",\"fitness\":20").statusCode(200);
        result("zhao", id, school, FOUR + ",\"fitness\":20").statusCode(409);
        viewer("630122").get("/v1/inspections/" + id).then().statusCode(404);
    }

    @Test
    void r185AFormWithFourOfFiveDomainsIsRefused() {
        admin("office", COUNTY)
                .body("""
                        {"name":"五项管理","regionCode":"630121","values":{"count":5,"dimensions":[{"key":"homework","name":"作业","most":20},
                         {"key":"sleep","name":"睡眠","most":20},{"key":"phone","name":"手机","most":20},{"key":"reading","name":"读物","most":20}]}}""")
                .put("/v1/work-settings/inspection-form/datong-four")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("SETTING_COUNT"));
    }

    private static final String FOUR = "\"homework\":18,\"sleep\":19,\"phone\":20,\"reading\":17.5";

    private static void list(String key, int year, int times) {
        setting("inspection-list", key, """
                {"year":%d,"inspections":[{"key":"five-management","title":"五项管理检查","mostTimes":%d,"mostSchools":5,"form":"datong-five"}]}""".formatted(year, times));
    }

    private static void setting(String kind, String key, String values) {
        int status = admin("office", COUNTY)
                .header("If-None-Match", "*")
                .body("{\"name\":\"%s\",\"regionCode\":\"630121\",\"basis\":\"大教督〔2026〕1号\",\"values\":%s}"
                        .formatted(key, values))
                .put("/v1/work-settings/" + kind + "/" + key)
                .statusCode();
        assertThat(status).isIn(201, 412);
    }

    private static ValidatableResponse draw(String list, String item, String on) {
        return admin("office", COUNTY)
                .body("""
                        {"list":"%s","item":"%s","regionCode":"630121","startsOn":"%s","schools":3,"inspectorsEach":2,"seed":"晨会抽取","pool":%s}""".formatted(list, item, on, POOL))
                .post("/v1/inspections")
                .then();
    }

    private static ValidatableResponse result(String who, String id, String school, String scores) {
        return inspector(who, COUNTY)
                .body("{\"schoolCode\":\"%s\",\"scores\":{%s},\"opinion\":\"总体达标\"}".formatted(school, scores))
                .post("/v1/inspections/" + id + "/results")
                .then();
    }
}
