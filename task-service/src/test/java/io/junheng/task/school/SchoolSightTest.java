package io.junheng.task.school;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.extract;
import static io.junheng.task.TaskApi.inspector;
import static io.junheng.task.TaskApi.regions;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.school;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class SchoolSightTest {

    /** A county of its own: others enter departments with the same names in the one of most tests. */
    private static final String COUNTY = "220399";

    private static final String TOWN = "220399100";
    private static final String OTHER_TOWN = "220399101";
    private static final String FIRST = "2122007001";
    private static final String SECOND = "2122007002";
    private static final String ELSEWHERE = "2122007003";

    @BeforeEach
    void directory() {
        regions();
        Database database = Database.ofApplication();
        database.execute("""
                insert into known_region (code, name, level, parent_code, path, valid_from, version)
                values ('220399', '示例县', 'COUNTY', null, '/220000/220300/220399/', date '1970-01-01', 1),
                ('220399100', '示例街道', 'TOWN', null, '/220000/220300/220399/220399100/', date '1970-01-01', 1),
                ('220399101', '示例镇', 'TOWN', null, '/220000/220300/220399/220399101/', date '1970-01-01', 1) on conflict do nothing
                """);
        register("220399-jyj", "县教育局", COUNTY);
        for (List<String> known :
                List.of(List.of(FIRST, TOWN), List.of(SECOND, TOWN), List.of(ELSEWHERE, OTHER_TOWN))) {
            database.execute("""
                    insert into known_school (code, name, region_code, region_path, version) values (?, '示例学校', ?, ?, 1)
                    on conflict (code) do update set region_code = excluded.region_code, region_path = excluded.region_path
                    """, known.get(0), known.get(1), "/220000/220300/220399/" + known.get(1) + "/");
        }
    }

    @Test
    void aSchoolNarrowedToItsTownSeesAndAnswersItsOrdersAndNoOthers() {
        // Given
        String own = order("\"schoolCode\":\"" + FIRST + "\",");
        String neighbours = order("\"schoolCode\":\"" + SECOND + "\",");
        String counties = order("");

        // When
        RequestSpecification principal = school("p", TOWN, FIRST);

        // Then
        assertThat(ids(principal, "/v1/orders", own, neighbours, counties)).containsExactly(own);
        assertThat(ids(school("p", TOWN, FIRST), "/v1/boards/work", own, neighbours, counties))
                .containsExactly(own);
        school("p", TOWN, FIRST).get("/v1/orders/" + neighbours).then().statusCode(404);
        school("p", TOWN, FIRST).get("/v1/orders/" + counties).then().statusCode(404);
        school("p", OTHER_TOWN, FIRST).get("/v1/orders/" + own).then().statusCode(404);
        assertThat(ids(viewer(TOWN), "/v1/orders", own, neighbours, counties))
                .containsExactlyInAnyOrder(own, neighbours);
        assertThat(ids(viewer(OTHER_TOWN), "/v1/orders", own, neighbours, counties))
                .isEmpty();
        assertThat(ids(bureau(), "/v1/orders", own, neighbours, counties))
                .containsExactlyInAnyOrder(own, neighbours, counties);
        school("p", TOWN, FIRST)
                .body("{\"content\":\"已修复\"}")
                .post("/v1/orders/" + own + "/progress-reports")
                .then()
                .statusCode(201);
        school("p", TOWN, SECOND).get("/v1/orders/" + own + "/history").then().statusCode(404);
    }

    @Test
    void aPartGivenToASchoolIsItsOwnFromSignForToReport() {
        // Given
        String whole = wholeOf(planOfTheBureau());
        divided(whole, "{\"title\":\"x\",\"schoolCode\":\"2122009999\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("PART_SCHOOL_UNKNOWN"));
        List<String> parts = divided(
                        whole,
                        "{\"title\":\"一校\",\"schoolCode\":\"%s\"},{\"title\":\"二校\",\"schoolCode\":\"%s\"},{\"title\":\"本局\"}"
                                .formatted(FIRST, SECOND))
                .statusCode(201)
                .extract()
                .path("ids");

        // When
        assertThat(ids(school("p", TOWN, FIRST), "/v1/assignments", parts.toArray(String[]::new)))
                .containsExactly(parts.get(0));
        move(school("p", TOWN, FIRST), parts.get(0), "ACCEPTED").statusCode(200).body("schoolCode", equalTo(FIRST));
        move(school("p", TOWN, FIRST), parts.get(0), "IN_PROGRESS").statusCode(200);
        school("p", TOWN, FIRST)
                .contentType("application/pdf")
                .queryParam("name", "a.pdf")
                .body("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .post("/v1/assignments/" + parts.get(0) + "/evidence")
                .then()
                .statusCode(201);
        move(school("p", TOWN, FIRST), parts.get(0), "REPORTED").statusCode(200);

        // Then
        move(school("p", TOWN, FIRST), parts.get(0), "VERIFIED").statusCode(403);
        move(inspector("w", COUNTY), parts.get(0), "VERIFIED").statusCode(200);
        school("p", TOWN, FIRST).get("/v1/assignments/" + parts.get(1)).then().statusCode(404);
        school("p", TOWN, FIRST).get("/v1/assignments/" + parts.get(2)).then().statusCode(404);
        school("p", TOWN, FIRST).get("/v1/assignments/" + whole).then().statusCode(404);
        assertThat(ids(bureau(), "/v1/assignments", parts.toArray(String[]::new)))
                .hasSize(3);
    }

    @Test
    void theTasksOfASchoolThatMovesMoveWithIt() {
        // Given
        String id = order("\"schoolCode\":\"" + ELSEWHERE + "\",");
        viewer(OTHER_TOWN).get("/v1/orders/" + id).then().statusCode(200);

        // When
        Database.ofApplication()
                .execute(
                        "update known_school set region_code = ?, region_path = ? where code = ?",
                        TOWN,
                        "/220000/220300/220399/" + TOWN + "/",
                        ELSEWHERE);

        // Then
        viewer(OTHER_TOWN).get("/v1/orders/" + id).then().statusCode(404);
        viewer(TOWN).get("/v1/orders/" + id).then().statusCode(200).body("regionCode", equalTo(COUNTY));
    }

    private static String order(String school) {
        return admin("issuer", COUNTY)
                .body("""
                        {"kind":"SUPERVISION","source":"HAZARD","title":"示例","content":"示例","departmentCode":"220399-jyj",%s"dueOn":"2999-12-31"}""".formatted(school))
                .post("/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String planOfTheBureau() {
        String extraction = extract("""
                某县改善办学条件实施方案

                三、主要任务

                (一)改善办学条件

                1.改造校舍。
                新建改建寄宿制学校。
                (县教育局牵头)
                """, COUNTY);
        String plan = admin("planner", COUNTY)
                .body("{\"extraction\":\"%s\",\"regionCode\":\"%s\"}".formatted(extraction, COUNTY))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin("planner", COUNTY)
                .body("{\"to\":\"ACTIVE\",\"dueOn\":\"2026-12-31\"}")
                .post("/v1/plans/" + plan + "/transitions")
                .then()
                .statusCode(200);
        return plan;
    }

    /** The bureau's own part of the plan, being worked on. */
    private static String wholeOf(String plan) {
        String id = bureau().queryParam("filter", "planId:eq:" + plan, "departmentCode:eq:220399-jyj")
                .get("/v1/assignments")
                .path("items[0].id");
        move(bureau(), id, "ACCEPTED").statusCode(200);
        move(bureau(), id, "IN_PROGRESS").statusCode(200);
        return id;
    }

    private static ValidatableResponse divided(String whole, String parts) {
        return bureau().body("{\"parts\":[%s]}".formatted(parts))
                .post("/v1/assignments/" + whole + "/parts")
                .then();
    }

    private static RequestSpecification bureau() {
        return department("li", COUNTY, "220399-jyj");
    }

    private static ValidatableResponse move(RequestSpecification who, String id, String to) {
        return who.body("{\"to\":\"" + to + "\"}")
                .post("/v1/assignments/" + id + "/transitions")
                .then();
    }

    /** Which of these ids the list shows. */
    private static List<String> ids(RequestSpecification who, String list, String... of) {
        return who.queryParam("pageSize", "1000")
                .queryParam("filter", "id:in:" + String.join(",", of))
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
