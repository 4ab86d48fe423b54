package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures on how schools begin, end and come back, each with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SchoolLifeRowsTest {

    @BeforeEach
    void schools() {
        counties();
    }

    private static String change(String kind, String day, String schools, String successor) {
        return "{\"kind\":\"" + kind + "\",\"effectiveOn\":\"" + day + "\",\"authority\":\"示例\",\"schools\":[" + schools
                + "],\"successors\":[" + successor + "]}";
    }

    private static String primary(String code, String name) {
        return "{\"code\":\"" + code + "\",\"name\":\"" + name
                + "\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"220\",\"regionCode\":\"220322108\"}";
    }

    @Test
    void r101OnlyAMergedSchoolIsRestoredAndKeepsItsCodeAndHistory() {
        // Given three schools, of which one is merged and one closed for good
        String created = primary("2122703001", "一村小学") + "," + primary("2122703002", "二村小学") + ","
                + primary("2122703003", "三村小学");
        post(admin(), "/v1/school-changes", change("ESTABLISH", "1980-09-01", "", created))
                .then()
                .statusCode(201);
        post(
                        admin(),
                        "/v1/school-changes",
                        change("MERGE", "2012-09-01", "\"2122703001\"", "{\"code\":\"2122703003\"}"))
                .then()
                .statusCode(201);
        post(admin(), "/v1/school-changes", change("CLOSE", "2012-09-01", "\"2122703002\"", ""))
                .then()
                .statusCode(201);

        // When
        post(admin(), "/v1/school-changes", change("RESTORE", "2024-09-01", "", "{\"code\":\"2122703001\"}"))
                .then()
                .statusCode(201);

        // Then
        admin().get("/v1/schools/2122703001")
                .then()
                .body("status", equalTo("OPEN"))
                .body("openedOn", equalTo("1980-09-01"));
        admin().get("/v1/schools/2122703001/timeline")
                .then()
                .body("items.deed", contains("ESTABLISHED", "MERGED_INTO", "RESTORED"));
        post(admin(), "/v1/school-changes", change("RESTORE", "2024-09-01", "", "{\"code\":\"2122703002\"}"))
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("NOT_MERGED"));
        post(admin(), "/v1/school-changes", change("RESTORE", "2024-09-01", "", "{\"code\":\"2122703003\"}"))
                .then()
                .statusCode(409);
    }
}
