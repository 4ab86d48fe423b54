package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.rows.ItemApi.enter;
import static io.junheng.registry.rows.ItemApi.enterOfSchool;
import static io.junheng.registry.rows.ItemApi.findings;
import static io.junheng.registry.rows.ItemApi.measure;
import static io.junheng.registry.rows.LedgerApi.load;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows about buses, canteens and named building projects. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ServiceRowsTest {

    private static final String COUNTY = "220322";
    private static final String SCHOOL = "2122990004";

    @BeforeEach
    void packs() {
        counties();
        load("ledgers-services");
        load("ledgers-construction");
    }

    @Test
    void r133GrantsForBusesStayWithinTheYearsLimitAndBuyingIsNotRenting() {
        // Given
        put(
                admin(),
                "/v1/policy-parameters/yearly-bus-subsidy/regions/" + COUNTY,
                "{\"basis\":\"004 一\",\"values\":[{\"from\":\"2011-01-01\",\"value\":120}]}");

        // When / Then
        grant(60, 201);
        grant(60, 201);
        grant(0.01, 422);
        assertThat(measure("bus-subsidies", COUNTY, 2011, "granted")).isEqualTo("120");
        enterOfSchool("staff-transport", SCHOOL, "2011-03-01", "vehicle", "十二中班车", "cost", "PURCHASE", "amount", 18)
                .then()
                .statusCode(201);
        enterOfSchool("staff-transport", SCHOOL, "2011-03-01", "vehicle", "九中和平东二小班车", "cost", "RENT", "amount", 10)
                .then()
                .statusCode(201);
        assertThat(measure("staff-transport", COUNTY, 2011, "purchased")).isEqualTo("18");
        assertThat(measure("staff-transport", COUNTY, 2011, "rented")).isEqualTo("10");
    }

    private static void grant(double amount, int status) {
        enter("bus-subsidies", COUNTY, "2011-03-01", "vehicle", "线路", "amount", amount)
                .then()
                .statusCode(status);
    }

    @Test
    void r134ACanteenPassesOnlyWithSixOfSix() {
        // Given / When
        String five = enterOfSchool(
                        "canteens",
                        SCHOOL,
                        "2023-10-01",
                        "kitchen",
                        true,
                        "diningHall",
                        true,
                        "purchasing",
                        true,
                        "menu",
                        false,
                        "charges",
                        true,
                        "personnel",
                        true)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        assertThat(findings(five)).containsExactly("menu");
        assertThat(measure("canteens", COUNTY, 2023, "unifiedShare")).isEqualTo("0");
    }

    @Test
    void r181ANamedListHoldsAsManyProjectsAsItsGroupsAndNoVillageSchoolWhereNoneCount() {
        // Given the list of the district plan (000) and that of the county report (004)
        group("000", "新建学校", "SCHOOL", 4, false);
        group("000", "新建幼儿园", "KINDERGARTEN", 3, false);
        assertThat(measure("construction-groups", COUNTY, 2024, "schools")).isEqualTo("4");
        assertThat(measure("construction-groups", COUNTY, 2024, "kindergartens"))
                .isEqualTo("3");
        group("004", "城区初中", "SCHOOL", 4, false);
        group("004", "城区小学", "SCHOOL", 8, false);
        group("004", "农村九年一贯制学校", "SCHOOL", 3, false);
        group("004", "农村中学", "SCHOOL", 5, false);
        group("004", "农村小学（不含村小）", "SCHOOL", 5, false);
        group("004", "民办学校", "SCHOOL", 1, false);
        group("004", "市区幼儿园", "KINDERGARTEN", 4, false);
        group("004", "乡镇中心幼儿园", "KINDERGARTEN", 4, false);

        // When / Then
        assertThat(measure("construction-groups", COUNTY, 2024, "schools")).isEqualTo("30");
        assertThat(measure("construction-groups", COUNTY, 2024, "kindergartens"))
                .isEqualTo("11");
        for (int i = 1; i <= 5; i++) {
            project("农村小学（不含村小）", "农村小学" + i, false, 201);
        }
        project("农村小学（不含村小）", "某村小", true, 422);
        project("农村小学（不含村小）", "第六所农村小学", false, 422);
    }

    private static void group(String list, String group, String kind, int planned, boolean village) {
        enter(
                        "construction-groups",
                        COUNTY,
                        "2024-01-01",
                        "list",
                        list,
                        "group",
                        group,
                        "kind",
                        kind,
                        "planned",
                        planned,
                        "villageSchools",
                        village)
                .then()
                .statusCode(201);
    }

    private static void project(String group, String project, boolean village, int status) {
        enter(
                        "construction-projects",
                        COUNTY,
                        "2024-01-01",
                        "list",
                        "004",
                        "group",
                        group,
                        "project",
                        project,
                        "villageSchool",
                        village)
                .then()
                .statusCode(status);
    }
}
