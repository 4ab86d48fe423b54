package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.contracts.indicator.TargetSet;
import io.junheng.indicator.Api;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures on formulas, targets and analytics, each by its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class TargetRowsTest {

    private static final String FRAMEWORK = "preschool-universality";
    private static int counties;

    private final Api api = Api.admin();
    private RegistryEvents registry;
    private String county;

    @BeforeEach
    void open() {
        api.publish(FRAMEWORK);
        registry = new RegistryEvents();
        registry.region("350000", "福建省", "PROVINCE", "/350000/");
        registry.region("350200", "厦门市", "CITY", "/350000/350200/");
        county = String.valueOf(350210 + ++counties);
        registry.region(county, "某区" + counties, "COUNTY", path());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.ofApplication()
                                .number(
                                        "select count(*) from known_region where code in ('350000', '350200', ?)",
                                        county)
                        == 3);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private String path() {
        return "/350000/350200/" + county + "/";
    }

    /** Of 10,000 children of 10,500: so many in public kindergartens, so many in inclusive private ones. */
    private void reported(int year, int revision, int inPublic, int inInclusive) {
        registry.lockedRegion(
                "county-preschool",
                county,
                path(),
                year,
                revision,
                "residents3to6=10500, childrenEnrolled=10000, childrenPublic=%d, childrenInclusive=%d, estateKindergartens=0"
                        .formatted(inPublic, inInclusive));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.ofApplication()
                                .number("select count(*) from fact where code = ? and year = ?", county, year)
                        == revision);
    }

    private Response set(String region, String criterion, int year, String meets, String... headers) {
        return api.put(
                "/v1/targets/%s/%s/ALL/%s/%d".formatted(FRAMEWORK, criterion, region, year),
                "{\"meets\":\"%s\",\"significantFrom\":0.5,\"basis\":\"行动计划\"}".formatted(meets),
                headers);
    }

    /** The target, whether it was there or not. */
    private void sure(String region, String criterion, int year, String meets) {
        Response first = set(region, criterion, year, meets);
        if (first.statusCode() == 428) {
            String tag = api.get("/v1/targets/%s/%s/ALL/%s/%d".formatted(FRAMEWORK, criterion, region, year))
                    .header("ETag");
            assertThat(set(region, criterion, year, meets, "If-Match", tag).statusCode())
                    .isEqualTo(200);
        } else {
            assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        }
    }

    private List<String> progress(String criterion, int year) {
        JsonPath answer =
                api.json("/v1/targets/%s/%s/ALL/%s/%d/progress".formatted(FRAMEWORK, criterion, county, year));
        return answer.<Map<String, Object>>getList("targets").stream()
                .map(target -> target.get("regionCode") + " " + target.get("progress"))
                .toList();
    }

    @Test
    void r051AFormulaHasNumeratorAndDenominatorAndAZeroDenominatorGivesNoValue() {
        // Given 5,500 children in public and 3,500 in inclusive private kindergartens of 10,000, and a year without
        // children
        reported(2024, 1, 5500, 3500);
        registry.lockedRegion(
                "county-preschool",
                county,
                path(),
                2023,
                1,
                "residents3to6=0, childrenEnrolled=0, childrenPublic=0, childrenInclusive=0, estateKindergartens=0");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.ofApplication().number("select count(*) from fact where code = ?", county) == 2);

        // When
        Map<String, Map<String, Object>> results = api.results(api.evaluate(FRAMEWORK, county, 2024));
        Map<String, Map<String, Object>> none = api.results(api.evaluate(FRAMEWORK, county, 2023));

        // Then
        assertThat(results.get("P2:ALL:REGION:" + county))
                .containsEntry("value", new BigDecimal("90"))
                .containsEntry("numerator", new BigDecimal("9000"))
                .containsEntry("denominator", new BigDecimal("10000"));
        assertThat(results.get("P3:ALL:REGION:" + county)).containsEntry("value", new BigDecimal("55"));
        assertThat(none.get("P2:ALL:REGION:" + county))
                .doesNotContainKey("value")
                .containsEntry("verdict", "UNDETERMINED");
        assertThat(none.get("P2:ALL:REGION:" + county).get("reasons").toString())
                .contains("ZERO_DENOMINATOR");
    }

    @Test
    void r052TheSameValueMeetsTheCityAndMissesTheProvince() {
        // Given the targets of two levels for one year, and last year's coverage
        sure("350000", "P2", 2024, ">= 85");
        sure("350200", "P2", 2024, ">= 90");
        reported(2023, 1, 4000, 4000);
        api.evaluate(FRAMEWORK, county, 2023);
        assertThat(progress("P2", 2024)).containsExactly("350000 NOT_REPORTED", "350200 NOT_REPORTED");

        // When 90.0, then 89.99
        reported(2024, 1, 5500, 3500);
        api.evaluate(FRAMEWORK, county, 2024);
        List<String> both = progress("P2", 2024);
        reported(2024, 2, 5500, 3499);
        api.evaluate(FRAMEWORK, county, 2024);

        // Then
        assertThat(both).containsExactly("350000 MET", "350200 MET");
        assertThat(progress("P2", 2024)).containsExactly("350000 MET", "350200 SIGNIFICANT");
    }

    @Test
    void r053ALowerLevelsTargetIsNeverWeaker() {
        // Given the province's share of public places
        sure("350000", "P3", 2025, ">= 55");

        // When
        Response weaker = set(county, "P3", 2025, ">= 54");
        Response stricter = set(county, "P3", 2025, ">= 56");
        Response otherYear = set(county, "P3", 2026, ">= 54");
        Response backwards = set(county, "P3", 2027, "<= 60");

        // Then
        assertThat(weaker.statusCode()).isEqualTo(422);
        assertThat(weaker.jsonPath().getList("errors.code")).containsExactly("WEAKER_THAN_SUPERIOR");
        assertThat(weaker.jsonPath().getString("errors[0].message"))
                .contains("350000")
                .contains(">= 55");
        assertThat(stricter.statusCode()).isEqualTo(201);
        assertThat(otherYear.statusCode()).isEqualTo(201);
        assertThat(backwards.jsonPath().getList("errors.code")).containsExactly("DIRECTION_DIFFERS");
        assertThat(registry.await(TargetSet.class, FRAMEWORK + "/P3/ALL/" + county + "/2025")
                        .value())
                .contains("\">= 56\"");
    }

    @Test
    void targetsBelongToTheirRegion() {
        // Given a target of another region
        sure("350000", "P1", 2025, ">= 99");
        registry.region("350900", "宁德市", "CITY", "/350000/350900/");
        String target = "/v1/targets/%s/P1/ALL/350000/2025".formatted(FRAMEWORK);

        // When
        Api inspector = Api.of(county, "inspector");
        Api admin = Api.of(county, "admin");

        // Then
        assertThat(inspector.get(target).statusCode()).isEqualTo(404);
        assertThat(inspector.json("/v1/targets").getList("items.regionCode", String.class))
                .doesNotContain("350000");
        assertThat(admin.put(target, "{\"meets\":\">= 1\"}").statusCode()).isEqualTo(404);
        assertThat(Api.of(county, "viewer")
                        .put("/v1/targets/%s/P1/ALL/%s/2025".formatted(FRAMEWORK, county), "{\"meets\":\">= 99\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTableOfIndicatorsRegionsAndYearsWithSidesTargetAndGapIsTheSameEachTime() {
        // Given
        reported(2023, 1, 4000, 4000);
        reported(2024, 1, 5500, 3500);
        api.evaluate(FRAMEWORK, county, 2023);
        api.evaluate(FRAMEWORK, county, 2024);
        sure(county, "P3", 2023, ">= 60");
        String query = "/v1/analytics?indicators=" + FRAMEWORK + ":P3," + FRAMEWORK
                + ":county&regions=350200;children&years=2023..2024&includeNumDen=true&includeTargets=true";

        // When
        JsonPath table = api.json(query);

        // Then
        assertThat(table.getList("headers.name", String.class))
                .containsExactly(
                        "indicator",
                        "stage",
                        "region",
                        "regionName",
                        "year",
                        "value",
                        "verdict",
                        "numerator",
                        "denominator",
                        "target",
                        "gap");
        assertThat(table.<List<Object>>getList("rows").stream()
                        .map(Object::toString)
                        .filter(row -> row.contains(county)))
                .anyMatch(row -> row.startsWith("[" + FRAMEWORK + ":P3, ALL, " + county)
                        && row.endsWith("2023, 40, NOT_MET, 4000, 10000, >= 60, 20]"))
                .anyMatch(row -> row.startsWith("[" + FRAMEWORK + ":P3, ALL, " + county)
                        && row.endsWith("2024, 55, MET, 5500, 10000, null, null]"))
                .anyMatch(row -> row.startsWith("[" + FRAMEWORK + ":county, ALL, " + county));
        assertThat(api.get(query).asString()).isEqualTo(api.get(query).asString());
        assertThat(Api.of(county, "viewer")
                        .json(query.replace("350200;children", county))
                        .<List<Object>>getList("rows"))
                .hasSize(4);
        assertThat(Api.of("220000", "viewer")
                        .get(query.replace("350200;children", county))
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.get("/v1/analytics?indicators=x&regions=350200&years=2023")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.get("/v1/analytics?indicators=x:y&regions=350200&years=2023")
                        .jsonPath()
                        .getList("errors.code"))
                .containsExactly("INDICATOR_UNKNOWN");
    }
}
