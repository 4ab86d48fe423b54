package io.junheng.task.department;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.extract;
import static io.junheng.task.TaskApi.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class DepartmentNamesTest {

    private static final String CITY = "460100";

    @BeforeEach
    void regions() {
        Database database = Database.ofApplication();
        for (List<String> region : List.of(
                List.of("460000", "海南省", "PROVINCE", "/460000/"),
                List.of(CITY, "海口市", "CITY", "/460000/460100/"),
                List.of("460105", "秀英区", "COUNTY", "/460000/460100/460105/"),
                List.of("460106", "龙华区", "COUNTY", "/460000/460100/460106/"))) {
            database.execute("""
                    insert into known_region (code, name, level, parent_code, path, valid_from, version)
                    values (?, ?, ?, null, ?, date '1970-01-01', 1) on conflict do nothing
                    """, region.get(0), region.get(1), region.get(2), region.get(3));
        }
        register("460100-rmzf", "海口市人民政府", CITY);
        register("460105-rmzf", "秀英区人民政府", "460105");
        register("460100-wjw", "市卫生健康委", CITY, "市卫健委");
    }

    @Test
    void r012TwoSpellingsMeanOneDepartmentAndACollectiveNameOneInEachCounty() {
        meaning("市卫生健康委").body("members.departmentCode", contains("460100-wjw"));
        meaning("市卫健委").body("kind", equalTo("DEPARTMENT")).body("members.departmentCode", contains("460100-wjw"));
        meaning("各县（市、区）人民政府")
                .body("kind", equalTo("COLLECTIVE"))
                .body("members.regionCode", contains("460105", "460106"))
                .body("members.departmentCode", contains("460105-rmzf", null))
                .body("members.name", contains("秀英区人民政府", "龙华区人民政府"));
        meaning("市、县两级政府").body("members.departmentCode", contains("460100-rmzf", "460105-rmzf", null));
        meaning("市不知名局").body("kind", equalTo("UNKNOWN"));
    }

    @Test
    void aNameNobodyKnowsIsProposedOnceAndItsDecisionHoldsForTheNextDocument() {
        // Given
        String text = "甲方案\n一、任务\n1.甲。(市卫健委牵头,市奇妙事务局、各县区人民政府配合)\n";
        extract(text, CITY);
        extract(text + "完", CITY);

        // When
        String id = names().body("items.name", hasItem("市奇妙事务局"))
                .body("items.name", not(hasItem("市卫健委")))
                .body("items.name", not(hasItem("各县区人民政府")))
                .body("items.find { it.name == '市奇妙事务局' }.documents", equalTo(2))
                .extract()
                .path("items.find { it.name == '市奇妙事务局' }.id");
        decide(id, "{\"as\":\"ALIAS\"}").statusCode(422);
        decide(id, "{\"as\":\"ALIAS\",\"departmentCode\":\"460100-wjw\"}")
                .statusCode(200)
                .body("decision", equalTo("ALIAS"));

        // Then
        meaning("市奇妙事务局").body("members.departmentCode", contains("460100-wjw"));
        decide(id, "{\"as\":\"NONE\",\"reason\":\"误\"}").statusCode(409);
    }

    @Test
    void aMergedDepartmentKeepsItsHistoryAndItsNamesMeanTheOther() {
        // Given
        register("460100-tyj", "市体育局", CITY, "市体育总会");
        register("460100-lwj", "市旅游和文化广电体育局", CITY);

        // When
        merge("460100-tyj", "460100-none").statusCode(422);
        merge("460100-tyj", "460105-rmzf").statusCode(422);
        merge("460100-tyj", "460100-lwj").statusCode(200).body("mergedInto", equalTo("460100-lwj"));

        // Then
        meaning("市体育局").body("members.departmentCode", contains("460100-lwj"));
        meaning("市体育总会").body("members.departmentCode", contains("460100-lwj"));
        admin("registrar", CITY)
                .get("/v1/departments/460100-tyj/versions")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.name", contains("市体育局", "市体育局"))
                .body("items[1].mergedInto", equalTo("460100-lwj"));
        admin("registrar", CITY)
                .get("/v1/departments/460100-lwj")
                .then()
                .body("level", equalTo("CITY"))
                .body("aliases", containsInAnyOrder("市体育局", "市体育总会"));
        merge("460100-tyj", "460100-wjw").statusCode(409);
    }

    private static ValidatableResponse meaning(String name) {
        return admin("registrar", CITY)
                .queryParam("name", name)
                .get("/v1/department-names/meaning")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse names() {
        return admin("registrar", CITY)
                .get("/v1/department-names?pageSize=200")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse decide(String id, String body) {
        return admin("registrar", CITY)
                .body(body)
                .post("/v1/department-names/" + id + "/decisions")
                .then();
    }

    private static ValidatableResponse merge(String code, String into) {
        return admin("registrar", CITY)
                .body("{\"into\":\"" + into + "\"}")
                .post("/v1/departments/" + code + "/mergers")
                .then();
    }
}
