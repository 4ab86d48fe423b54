package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.verifier;
import static io.junheng.registry.rows.LedgerApi.enter;
import static io.junheng.registry.rows.LedgerApi.enterRegion;
import static io.junheng.registry.rows.LedgerApi.findings;
import static io.junheng.registry.rows.LedgerApi.items;
import static io.junheng.registry.rows.LedgerApi.load;
import static io.junheng.registry.rows.LedgerApi.patch;
import static io.junheng.registry.rows.LedgerApi.school;
import static io.junheng.registry.rows.LedgerApi.to;
import static io.junheng.registry.rows.LedgerApi.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dangerous buildings, school-safety projects and the watch list, each measure with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LedgerSafetyRowsTest {

    private static final String COUNTY = "220502";
    private static final String TOWN = "220502001";

    @BeforeEach
    void packs() {
        load("ledgers-safety");
    }

    private static Map<String, Object> summary(int other) {
        return Map.of(
                "newProjects",
                9,
                "newArea",
                20221,
                "reinforcedProjects",
                19,
                "reinforcedArea",
                56226,
                "completed",
                2,
                "underWay",
                4,
                "other",
                other);
    }

    @Test
    void r121ProjectsReconcileAndADangerousBuildingIsWatched() {
        // Then 9 + 19 = 28 = 2 + 4 + 22 projects, 20,221 + 56,226 = 76,447 square metres
        enterRegion("safety-project-summaries", COUNTY, "2011-12-31", summary(21))
                .then()
                .statusCode(422)
                .body("errors.args[0][0]", equalTo("projectsReconcile"));
        enterRegion("safety-project-summaries", COUNTY, "2011-12-31", summary(22))
                .then()
                .statusCode(201)
                .body("figures.projects", equalTo(28))
                .body("figures.area", equalTo(76447));
        assertThat(value("safety-project-summaries", COUNTY, 2011, "area")).isEqualTo("76447");

        // And a D-grade building in use is a finding and on the watch list
        String school = school("211", 1211, TOWN);
        enter(
                        "dangerous-buildings",
                        school,
                        "2012-03-01",
                        Map.of("building", "甲楼", "grade", "D", "area", 500, "inUse", true))
                .then()
                .statusCode(201);
        enter(
                        "dangerous-buildings",
                        school,
                        "2012-03-01",
                        Map.of("building", "乙楼", "grade", "C", "area", 500, "inUse", true))
                .then()
                .statusCode(201);
        assertThat(findings("dangerous-buildings", COUNTY)).containsExactly("noGradeDInUse " + school);
        assertThat(items("dangerous-building-watch", COUNTY, "status:eq:OPEN"))
                .extracting(item -> item.get("schoolCode").toString())
                .containsExactly(school);
        assertThat(value("dangerous-buildings", COUNTY, 2012, "areaD")).isEqualTo("500");
    }

    @Test
    void r122TheWatchListIsLeftAfterVerifiedRectificationOnly() {
        // Given a kindergarten whose three defences do not meet the standard
        String school = school("111", 1221, TOWN);
        Map<String, Object> found = Map.of(
                "guards",
                true,
                "barriers",
                false,
                "alarms",
                true,
                "principalQualified",
                true,
                "teachersQualified",
                true,
                "deadline",
                "2023-06-30");
        String inspection = enter("safety-inspections", school, "2023-03-01", found)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then it is watched by itself, and overdue
        Map<String, Object> watched = items("watch-list", COUNTY).get(0);
        assertThat(watched).containsEntry("status", "OPEN").containsEntry("schoolCode", school);
        assertThat(findings("watch-list", COUNTY)).containsExactly("inTime " + school);

        // When the barriers are set right, it waits to be verified
        String id = watched.get("id").toString();
        patch(inspection, Map.of("barriers", true)).then().statusCode(200);
        assertThat(items("watch-list", COUNTY).get(0)).containsEntry("status", "REPORTED");
        assertThat(value("watch-list", COUNTY, 2023, "watched")).isEqualTo("1");

        // And leaves the list when others have verified it and written it off
        to(verifier(), id, "VERIFIED").then().statusCode(200);
        to(as("zhou", "inspector", null), id, "WRITTEN_OFF").then().statusCode(200);
        assertThat(items("watch-list", COUNTY, "status:eq:OPEN")).isEmpty();
        assertThat(findings("watch-list", COUNTY)).isEmpty();

        // Nor does one with an unqualified principal stay away
        String unqualified = school("111", 1222, TOWN);
        enter(
                        "safety-inspections",
                        unqualified,
                        "2023-03-01",
                        Map.of(
                                "guards",
                                true,
                                "barriers",
                                true,
                                "alarms",
                                true,
                                "principalQualified",
                                false,
                                "teachersQualified",
                                true,
                                "deadline",
                                "2023-06-30"))
                .then()
                .statusCode(201);
        assertThat(items("watch-list", COUNTY, "status:eq:OPEN"))
                .extracting(item -> item.get("schoolCode").toString())
                .containsExactly(unqualified);
    }
}
