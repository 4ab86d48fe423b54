package io.junheng.registry.school;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.finished;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports of schools and regions as they stood on a day. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ExportAsOfTest {

    @BeforeEach
    void schools() {
        counties();
    }

    private static String exported(String region, String resource, String filter, String asOf) {
        String id = post(
                        as("li", "viewer", region),
                        "/v1/exports/" + resource,
                        "{\"format\":\"NDJSON\",\"filter\":[\"" + filter + "\"],\"asOf\":\"" + asOf + "\"}")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        finished(id);
        return as("li", "viewer", region)
                .get("/v1/jobs/" + id + "/result.ndjson")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void schoolsComeAsTheyStoodOnTheDay() {
        // Given a school that was renamed and closed later
        String school =
                "{\"name\":\"%s\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"111\",\"regionCode\":\"220322001\",\"openedOn\":\"2001-09-01\"%s}";
        put(admin(), "/v1/schools/2122706101", school.formatted("旧名小学", ""))
                .then()
                .statusCode(201);
        put(
                        admin(),
                        "/v1/schools/2122706101",
                        school.formatted("新名小学", ",\"validFrom\":\"2010-09-01\",\"closedOn\":\"2020-08-31\""),
                        "If-Match",
                        "*")
                .then()
                .statusCode(200);

        // Then
        String filter = "code:eq:2122706101";
        assertThat(exported("220322", "schools", filter, "2001-08-31")).isEmpty();
        assertThat(exported("220322", "schools", filter, "2005-01-01")).contains("旧名小学");
        assertThat(exported("220322", "schools", filter, "2015-01-01")).contains("新名小学");
        assertThat(exported("220322", "schools", filter, "2020-09-01")).isEmpty();
        assertThat(exported("220323", "schools", filter, "2015-01-01")).isEmpty();
    }

    @Test
    void regionsComeAsTheyStoodOnTheDay() {
        // Given
        String region = "{\"name\":\"%s\",\"parentCode\":\"220300\",\"validFrom\":\"%s\"}";
        put(admin(), "/v1/regions/220385", region.formatted("旧名区", "2023-07-01"))
                .then()
                .statusCode(201);
        put(admin(), "/v1/regions/220385", region.formatted("新名区", "2024-01-01"), "If-Match", "*")
                .then()
                .statusCode(200);

        // Then
        String filter = "code:eq:220385";
        assertThat(exported("220300", "regions", filter, "2023-06-30")).isEmpty();
        assertThat(exported("220300", "regions", filter, "2023-12-31"))
                .contains("旧名区")
                .doesNotContain("新名区");
        assertThat(exported("220300", "regions", filter, "2024-01-01"))
                .contains("新名区")
                .doesNotContain("旧名区");
    }

    @Test
    void aDayThatDoesNotExistAndAListWithoutAPastAreRefusedAtOnce() {
        post(admin(), "/v1/exports/schools", "{\"asOf\":\"2023-02-29\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("DAY_FORMAT"))
                .body("errors.pointer", contains("/asOf"));
        post(admin(), "/v1/exports/returns", "{\"asOf\":\"2023-09-01\"}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("NOT_DATED"));
    }
}
