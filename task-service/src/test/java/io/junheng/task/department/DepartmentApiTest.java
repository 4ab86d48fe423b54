package io.junheng.task.department;

import static io.junheng.task.TaskApi.CITY;
import static io.junheng.task.TaskApi.COUNTY;
import static io.junheng.task.TaskApi.OTHER_COUNTY;
import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.regions;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class DepartmentApiTest {

    @BeforeEach
    void known() {
        regions();
    }

    @Test
    void aDepartmentIsEnteredOnceAndThenReplacedAtItsVersion() {
        // Given
        String body = "{\"name\":\"市体育局\",\"aliases\":[\"市体育和文化局\",\"市体育局\"],\"regionCode\":\"220300\"}";
        admin("a", CITY)
                .body(body)
                .put("/v1/departments/sports")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("aliases", contains("市体育和文化局"));

        // When
        admin("a", CITY).body(body).put("/v1/departments/sports").then().statusCode(428);
        admin("a", CITY)
                .header("If-Match", "\"1\"")
                .body(body.replace("市体育和文化局", "市体委"))
                .put("/v1/departments/sports")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        admin("a", CITY)
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/departments/sports")
                .then()
                .statusCode(412);

        // Then
        viewer(CITY)
                .header("If-None-Match", "\"2\"")
                .get("/v1/departments/sports")
                .then()
                .statusCode(304);
        try (Kafka kafka = Kafka.ofApplication()) {
            Kafka.Message told = kafka.await(
                    Kafka.topic("task.department.v1"),
                    message -> message.key().equals("sports")
                            && message.headers().get("ce_version").equals("2"));
            assertThat(told.value()).contains("市体委");
        }
    }

    @Test
    void aNameBelongsToOneDepartmentOfARegion() {
        register("audit-1", "市审计局", CITY, "市审计厅");

        admin("a", CITY)
                .body("{\"name\":\"市统计局\",\"aliases\":[\"市审计厅\"],\"regionCode\":\"220300\"}")
                .put("/v1/departments/audit-2")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("DEPARTMENT_NAME_TAKEN"));
        viewer(CITY).get("/v1/departments/audit-2").then().statusCode(404);
        register("audit-3", "市审计局", COUNTY);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        admin("a", COUNTY)
                .body("{\"name\":\"\\u202e局\",\"aliases\":[\"\"],\"regionCode\":\"220300\"}")
                .put("/v1/departments/no:colon")
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "DEPARTMENT_CODE_FORMAT", "TEXT_UNSAFE", "TEXT_MISSING", "DEPARTMENT_REGION_UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"regionCode\":\"220300\",\"version\":7}",
                "{\"name\":\"a\",\"name\":\"b\",\"regionCode\":\"220300\"}",
                "{\"name\":5,\"regionCode\":\"220300\"}",
                "{\"name\":\"a\",\"regionCode\":\"220300\"} x",
            })
    void bodiesThatAreNotExactlyWhatIsAskedAreRefused(String body) {
        admin("a", CITY).body(body).put("/v1/departments/strict").then().statusCode(400);
    }

    @Test
    void aDepartmentOutsideTheScopeDoesNotExist() {
        register("scoped", "县水利局", COUNTY);

        viewer(OTHER_COUNTY).get("/v1/departments/scoped").then().statusCode(404);
        viewer(OTHER_COUNTY)
                .queryParam("filter", "code:eq:scoped")
                .get("/v1/departments")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        admin("a", OTHER_COUNTY)
                .header("If-Match", "*")
                .body("{\"name\":\"县水务局\",\"regionCode\":\"220323\"}")
                .put("/v1/departments/scoped")
                .then()
                .statusCode(404);
    }

    @Test
    void aDepartmentStaysInItsRegion() {
        register("stays", "市民政局", CITY);

        admin("a", CITY)
                .header("If-Match", "*")
                .body("{\"name\":\"市民政局\",\"regionCode\":\"220322\"}")
                .put("/v1/departments/stays")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("DEPARTMENT_REGION_FIXED"));
    }

    @Test
    void onlyAdministratorsAndIntegrationsEnterDepartments() {
        viewer(CITY)
                .body("{\"name\":\"x\",\"regionCode\":\"220300\"}")
                .put("/v1/departments/x")
                .then()
                .statusCode(403);
        given().get("/v1/departments").then().statusCode(401);
    }
}
