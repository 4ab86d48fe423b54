package io.junheng.indicator.evaluation;

import static io.junheng.indicator.County.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.indicator.Api;
import io.junheng.indicator.County;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may evaluate and see what: a row outside the caller's scope does not exist. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class EvaluationAccessTest {

    @Test
    void a_county_sees_nothing_of_another() {
        // Given
        Api admin = Api.admin();
        admin.publish("quality-balance");
        try (RegistryEvents registry = new RegistryEvents()) {
            County own = new County(registry);
            own.primary("equipmentValue=1");
            own.known();
            County other = new County(registry);
            String school = other.primary("equipmentValue=1");
            other.known();
            admin.evaluate("quality-balance", own.code(), YEAR);
            String foreign = admin.evaluate("quality-balance", other.code(), YEAR);
            String finding = (String) admin.findings("&filter=subjectCode:eq:" + school)
                    .get("L6:PRIMARY:" + school)
                    .get("id");

            // When
            Api county = Api.of(own.code(), "inspector");

            // Then
            assertThat(county.json("/v1/evaluations").getList("items.regionCode", String.class))
                    .containsOnly(own.code());
            assertThat(county.json("/v1/facts").getList("items.regionCode", String.class))
                    .containsOnly(own.code() + "100");
            assertThat(county.json("/v1/findings?pageSize=1000").getList("items.regionCode", String.class))
                    .isNotEmpty()
                    .allMatch(region -> region.startsWith(own.code()));
            for (String path : List.of(
                    "/v1/evaluations/" + foreign,
                    "/v1/evaluations/" + foreign + "/results",
                    "/v1/evaluations/" + foreign + "/gaps",
                    "/v1/evaluations/" + foreign + "/explanations?result=L6:PRIMARY:SCHOOL:" + school,
                    "/v1/findings/" + finding)) {
                assertThat(county.get(path).statusCode()).as(path).isEqualTo(404);
                assertThat(admin.get(path).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(county.post("/v1/evaluations", order("quality-balance", 1, other.code(), YEAR))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static String order(String framework, int version, String region, int year) {
        return "{\"framework\":\"%s\",\"version\":%d,\"regionCode\":\"%s\",\"year\":%d}"
                .formatted(framework, version, region, year);
    }

    @ParameterizedTest
    @CsvSource({"viewer,403", "school,403", "department,403", "auditor,403"})
    void who_only_reads_does_not_evaluate(String role, int status) {
        assertThat(Api.of(null, role)
                        .post("/v1/evaluations", order("quality-balance", 1, "220322", YEAR))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void an_order_that_makes_no_sense_is_refused_with_the_reason() {
        // Given
        Api admin = Api.admin();
        admin.publish("quality-balance");
        try (RegistryEvents registry = new RegistryEvents()) {
            County county = new County(registry);
            county.primary("");
            county.known();

            // When
            Response town = admin.post("/v1/evaluations", order("quality-balance", 1, county.code() + "100", YEAR));
            Response unknown = admin.post("/v1/evaluations", order("quality-balance", 99, county.code(), YEAR));
            Response early = admin.post("/v1/evaluations", order("quality-balance", 1, county.code(), 1492));
            Response nowhere = admin.post("/v1/evaluations", order("quality-balance", 1, "999999", YEAR));
            Response extra = admin.post("/v1/evaluations", "{\"verdict\":\"MET\"}");

            // Then
            assertThat(town.jsonPath().getList("errors.code")).containsExactly("REGION_TOO_SMALL");
            assertThat(unknown.jsonPath().getList("errors.code")).containsExactly("FRAMEWORK_UNKNOWN");
            assertThat(early.statusCode()).isIn(400, 422);
            assertThat(nowhere.statusCode()).isEqualTo(404);
            assertThat(extra.statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({"nonsense,400", "L1:PRIMARY:SCHOOL,400", "L1:PRIMARY:SCHOOL:0000000000,404"})
    void a_result_that_is_not_there_cannot_be_explained(String key, int status) {
        // Given
        Api admin = Api.admin();
        admin.publish("quality-balance");
        try (RegistryEvents registry = new RegistryEvents()) {
            County county = new County(registry);
            county.primary("");
            county.known();
            String evaluation = admin.evaluate("quality-balance", county.code(), YEAR);

            // Then
            assertThat(admin.get("/v1/evaluations/" + evaluation + "/explanations?result=" + key)
                            .statusCode())
                    .isEqualTo(status);
        }
    }
}
