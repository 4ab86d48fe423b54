package io.junheng.registry.completeness;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.verifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Completeness and on-time rates over REST: 伊通满族自治县 has nine regular or combined junior schools and points to report on. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class CompletenessApiTest {

    private static final String COUNTY = "220323";

    @BeforeEach
    void schools() {
        counties();
        if (admin().get("/v1/forms/completeness-example").statusCode() == 404) {
            put(admin(), "/v1/forms/completeness-example", """
                    {"name":"完整性示例","nameEn":"Example","subject":"SCHOOL","periodType":"SCHOOL_YEAR",
                    "audience":{"stages":["JUNIOR"],"types":["218"]},"elements":["equipmentValue"]}
                    """).then().statusCode(201);
            put(admin(), "/v1/forms/completeness-county", """
                    {"name":"完整性县表示例","nameEn":"Example","subject":"REGION","periodType":"CALENDAR_YEAR",
                    "audience":{"levels":["COUNTY"]},"elements":["recurrentRevenue"]}
                    """).then().statusCode(201);
        }
    }

    private static String path(String school, int year) {
        return "/v1/returns/schools/" + school + "/" + year;
    }

    private static void to(String path, String status, String more) {
        post(
                        status.equals("SUBMITTED") ? admin() : verifier(),
                        path + "/transitions?form=completeness-example",
                        "{\"to\":\"" + status + "\"" + more + "}")
                .then()
                .statusCode(200);
    }

    private static void drafted(String school, int year) {
        put(admin(), path(school, year), "{\"form\":\"completeness-example\",\"values\":{\"equipmentValue\":1}}")
                .then()
                .statusCode(201);
    }

    private static JsonPath completeness(int year) {
        return as("li", "viewer", COUNTY)
                .queryParam("form", "completeness-example")
                .queryParam("year", year)
                .get("/v1/returns/completeness")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> audience() {
        return as("li", "viewer", COUNTY)
                .queryParam("pageSize", 500)
                .get("/v1/schools")
                .jsonPath()
                .getList(
                        "items.findAll { it.closedOn == null && (it.type == '218' || it.stages.contains('JUNIOR')) }.code",
                        String.class);
    }

    @Test
    void aSchoolCountsOnceItIsInAndOnTimeUnlessItWasLate() {
        // Given
        int year = 2016;
        List<String> schools = audience();
        for (String school : schools.subList(0, 4)) {
            drafted(school, year);
        }
        put(
                        admin(),
                        "/v1/return-windows/completeness-example/" + year,
                        "{\"opens\":\"2000-01-01\",\"due\":\"2000-01-01\",\"closes\":\"2999-01-01\"}")
                .then()
                .statusCode(201);
        to(path(schools.get(0), year), "SUBMITTED", ",\"lateReason\":\"x\"");
        put(
                        admin(),
                        "/v1/return-windows/completeness-example/" + year,
                        "{\"opens\":\"2000-01-01\",\"due\":\"2999-01-01\",\"closes\":\"2999-01-01\"}",
                        "If-Match",
                        "*")
                .then()
                .statusCode(200);
        to(path(schools.get(1), year), "SUBMITTED", "");
        to(path(schools.get(1), year), "VERIFIED", "");
        to(path(schools.get(2), year), "SUBMITTED", "");
        to(path(schools.get(2), year), "RETURNED", ",\"reason\":\"请核实\"");

        // When
        JsonPath counted = completeness(year);

        // Then
        int expected = schools.size();
        assertThat(counted.getInt("total.expected")).isEqualTo(expected);
        assertThat(counted.getString("total.regionCode")).isEqualTo(COUNTY);
        assertThat(counted.getInt("total.drafted")).isEqualTo(1);
        assertThat(counted.getInt("total.submitted")).isEqualTo(1);
        assertThat(counted.getInt("total.verified")).isEqualTo(1);
        assertThat(counted.getInt("total.returned")).isEqualTo(1);
        assertThat(counted.getInt("total.complete")).isEqualTo(2);
        assertThat(counted.getInt("total.late")).isEqualTo(1);
        assertThat(counted.getInt("total.missing")).isEqualTo(expected - 2);
        assertThat(counted.getDouble("total.completeRate")).isEqualTo(Math.round(2e6 / expected) / 1e4);
        assertThat(counted.getDouble("total.onTimeRate")).isEqualTo(Math.round(1e6 / expected) / 1e4);
        assertThat(counted.getList("missing.code", String.class))
                .containsExactlyInAnyOrderElementsOf(schools.subList(2, expected));
        assertThat(counted.getList("regions.expected", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(expected);
        assertThat(counted.getList("regions.regionName", String.class)).doesNotContainNull();
    }

    @Test
    void aSchoolThatDidNotStandIsNotExpected() {
        // Given
        int now = completeness(2017).getInt("total.expected");
        put(admin(), "/v1/schools/3122997001", """
                        {"name":"甲中学（示例）","type":"311","founder":"831","urbanRural":"111","regionCode":"220323001",
                        "openedOn":"2012-09-01","closedOn":"2015-08-31"}
                        """).then().statusCode(201);

        // Then
        assertThat(completeness(2017).getInt("total.expected")).isEqualTo(now);
        assertThat(completeness(2014).getInt("total.expected"))
                .isEqualTo(completeness(2015).getInt("total.expected") + 1);
    }

    @Test
    void theMissingAreListedPageByPage() {
        // When
        List<String> missing = as("li", "viewer", COUNTY)
                .queryParam("form", "completeness-example")
                .queryParam("year", 2010)
                .queryParam("pageSize", 500)
                .get("/v1/returns/missing")
                .jsonPath()
                .getList("items.code", String.class);

        // Then
        assertThat(missing).containsAll(audience().subList(0, 2)).doesNotContain("2122995001");
    }

    @Test
    void countiesAreExpectedOfAFormAboutRegions() {
        // Given
        put(
                        admin(),
                        "/v1/returns/regions/220323/2016",
                        "{\"form\":\"completeness-county\",\"values\":{\"recurrentRevenue\":1}}")
                .then()
                .statusCode(201);
        post(admin(), "/v1/returns/regions/220323/2016/transitions", "{\"to\":\"SUBMITTED\"}")
                .then()
                .statusCode(200);

        // When
        JsonPath counted = admin().queryParam("form", "completeness-county")
                .queryParam("year", 2016)
                .queryParam("regionCode", "220300")
                .get("/v1/returns/completeness")
                .jsonPath();

        // Then
        assertThat(counted.getInt("total.complete")).isEqualTo(1);
        assertThat(counted.getInt("total.expected"))
                .isEqualTo(counted.getList("regions").size());
        assertThat(counted.getInt("regions.find { it.regionCode == '220323' }.complete"))
                .isEqualTo(1);
        assertThat(counted.getList("missing.code", String.class))
                .contains("220322")
                .doesNotContain("220323");
    }

    @Test
    void nobodySeesBeyondTheScopeAndQuestionsAreChecked() {
        as("li", "viewer", "220322")
                .get("/v1/returns/completeness?form=completeness-example&year=2016&regionCode=220323")
                .then()
                .statusCode(422)
                .body("errors.code", contains("COMPLETENESS_REGION_UNKNOWN"));
        as("li", "viewer", "220322")
                .get("/v1/returns/missing?form=completeness-example&year=2010&pageSize=500")
                .then()
                .body("items.findAll { it.regionCode.startsWith('220323') }.size()", equalTo(0));
        as("li", "viewer", "220322")
                .get("/v1/returns/completeness?form=nothing")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("COMPLETENESS_FORM_UNKNOWN"))
                .body("errors.code", hasItem("COMPLETENESS_YEAR"));
        as("li", "viewer", "220322100")
                .get("/v1/returns/completeness?form=completeness-county&year=2016")
                .then()
                .body("total.expected", equalTo(0))
                .body("total.completeRate", nullValue());
    }

    @Test
    void aQuestionWithoutAFormIsToldWhichParameterIsMissing() {
        for (String question : List.of("completeness", "missing", "completeness?form=", "missing?form=")) {
            admin().get("/v1/returns/" + question)
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("COMPLETENESS_FORM", "COMPLETENESS_YEAR"));
        }
    }
}
