package io.junheng.registry.region;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.ofSchool;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a region moves, everything kept about it and its schools moves along, and with it who sees it. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class MovedTest {

    private static final String ZONE = "220387";
    private static final String SCHOOL = "2122706501";
    private static final String RETURN = "/v1/returns/schools/" + SCHOOL + "/2021";

    @BeforeEach
    void schools() {
        counties();
    }

    private static void zoneBelow(String city, int status) {
        put(
                        admin(),
                        "/v1/regions/" + ZONE,
                        "{\"name\":\"开放先导区\",\"kind\":\"FUNCTIONAL_ZONE\",\"level\":\"COUNTY\",\"parentCode\":\"" + city
                                + "\",\"validFrom\":\"2023-07-01\"}",
                        status == 201 ? "If-None-Match" : "If-Match",
                        "*")
                .then()
                .statusCode(status);
    }

    /** What a viewer of a region sees of the zone: codes, ids and sources. */
    private static List<String> seen(String region, String list, String field) {
        var answer = as("li", "viewer", region).queryParam("pageSize", 1000).get(list);
        return answer.statusCode() == 200 ? answer.jsonPath().getList("items." + field, String.class) : List.of();
    }

    @Test
    void whatIsKeptAboutASchoolIsSeenWhereTheSchoolLiesNow() {
        // Given a school of a zone of 四平 with a return, another source's figures, more time, a proposal and a new name
        zoneBelow("220300", 201);
        put(
                        admin(),
                        "/v1/schools/" + SCHOOL,
                        "{\"name\":\"先导区小学\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"111\",\"regionCode\":\""
                                + ZONE + "\"}")
                .then()
                .statusCode(201);
        put(admin(), RETURN, "{\"form\":\"compulsory-school\",\"values\":{\"pupilsPrimary\":40}}")
                .then()
                .statusCode(201);
        put(
                        admin(),
                        RETURN + "/sources/pupil-register",
                        "{\"form\":\"compulsory-school\",\"basis\":\"学籍系统\",\"values\":{\"pupilsPrimary\":41}}")
                .then()
                .statusCode(201);
        String window = "/v1/return-windows/compulsory-school/1981";
        put(
                        admin(),
                        window,
                        "{\"opens\":\"2000-01-01\",\"due\":\"2000-02-01\",\"closes\":\"2000-03-01\",\"extendableBy\":[\"admin\"]}")
                .then()
                .statusCode(201);
        for (String one : List.of(SCHOOL, ZONE)) {
            put(
                            admin(),
                            window + "/extensions/" + one,
                            "{\"due\":\"2000-02-15\",\"closes\":\"2000-03-15\",\"reason\":\"汛期\"}")
                    .then()
                    .statusCode(201);
        }
        String proposal = post(
                        ofSchool(SCHOOL, ZONE),
                        "/v1/change-proposals",
                        "{\"school\":\"" + SCHOOL + "\",\"changes\":{\"address\":\"新址\"}}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String change = post(
                        admin(),
                        "/v1/school-changes",
                        "{\"kind\":\"RENAME\",\"effectiveOn\":\"2024-07-01\",\"authority\":\"四教函〔2024〕1号（示例）\",\"schools\":[\""
                                + SCHOOL + "\"],\"successors\":[{\"code\":\"" + SCHOOL + "\",\"name\":\"先导区实验小学\"}]}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When
        zoneBelow("220400", 200);

        // Then
        for (String[] list : new String[][] {
            {"/v1/schools", "code", SCHOOL},
            {"/v1/returns/schools", "subjectCode", SCHOOL},
            {RETURN + "/sources", "source", "pupil-register"},
            {window + "/extensions", "code", SCHOOL},
            {window + "/extensions", "code", ZONE},
            {"/v1/change-proposals", "id", proposal},
            {"/v1/school-changes", "id", change}
        }) {
            assertThat(seen("220400", list[0], list[1])).as(list[0]).contains(list[2]);
            assertThat(seen("220300", list[0], list[1])).as(list[0]).doesNotContain(list[2]);
        }
    }
}
