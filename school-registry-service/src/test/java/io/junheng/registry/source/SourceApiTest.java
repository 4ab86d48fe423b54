package io.junheng.registry.source;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.ofSchool;
import static io.junheng.registry.RegistryApi.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures from other sources over REST. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SourceApiTest {

    private static final String RETURN = "/v1/returns/schools/2122990025/2013";

    @BeforeEach
    void schools() {
        counties();
    }

    private static String figures(String values) {
        return "{\"form\":\"compulsory-school\",\"basis\":\"学籍系统\",\"values\":{" + values + "}}";
    }

    @Test
    void bothValuesStayAndTheConflictShows() {
        // Given
        put(admin(), RETURN, "{\"form\":\"compulsory-school\",\"values\":{\"pupilsPrimary\":40,\"multimediaRooms\":2}}")
                .then()
                .statusCode(201);

        // When
        put(admin(), RETURN + "/sources/pupil-register", figures("\"pupilsPrimary\":41,\"multimediaRooms\":2"))
                .then()
                .statusCode(201);

        // Then
        admin().get(RETURN).then().body("values.pupilsPrimary", equalTo(40));
        admin().get(RETURN + "/sources")
                .then()
                .body("items.source", contains("pupil-register"))
                .body("items[0].values.pupilsPrimary", equalTo(41));
        admin().get(RETURN + "/findings")
                .then()
                .body("items.code", contains("CONFLICT"))
                .body("items.pointer", contains("/values/pupilsPrimary"))
                .body("items[0].message", equalTo("数据冲突：报表为 40，学籍系统 为 41"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x|\"pupilsPrimary\":1e400|/values/pupilsPrimary NUMBER_RANGE",
                "x|\"recurrentRevenue\":4|/values/recurrentRevenue SOURCE_ELEMENT_UNKNOWN",
                "x||/values SOURCE_EMPTY",
                "X|\"pupilsPrimary\":4|/source SOURCE_KEY"
            })
    void wrongFiguresAreRefusedAtThePlace(String source, String values, String error) {
        put(admin(), RETURN + "/sources/" + source, figures(values == null ? "" : values))
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
    }

    @Test
    void nobodySeesOrFilesBeyondTheScope() {
        String path = "/v1/returns/schools/2122995001/2013/sources";
        put(admin(), path + "/register", figures("\"pupilsPrimary\":41")).then().statusCode(201);
        as("li", "viewer", "220322").get(path).then().statusCode(404);
        put(as("li", "admin", "220322"), path + "/other", figures("\"pupilsPrimary\":41"))
                .then()
                .statusCode(404);
        ofSchool("2122990025", "220322").get(path).then().statusCode(404);
        put(ofSchool("2122995001", "220323"), path + "/own", figures("\"pupilsPrimary\":41"))
                .then()
                .statusCode(403);
        as("li", "viewer", "220323").get(path).then().body("items.source", contains("register"));
    }
}
