package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counts;
import static io.junheng.registry.RegistryApi.imported;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.rows.LedgerApi.enter;
import static io.junheng.registry.rows.LedgerApi.enterRegion;
import static io.junheng.registry.rows.LedgerApi.findings;
import static io.junheng.registry.rows.LedgerApi.items;
import static io.junheng.registry.rows.LedgerApi.load;
import static io.junheng.registry.rows.LedgerApi.locked;
import static io.junheng.registry.rows.LedgerApi.measure;
import static io.junheng.registry.rows.LedgerApi.patch;
import static io.junheng.registry.rows.LedgerApi.school;
import static io.junheng.registry.rows.LedgerApi.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Standardised schools, boarding facilities and equipment, each measure with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LedgerFacilitiesRowsTest {

    private static final String COUNTY = "220402";
    private static final String TOWN = "220402001";

    @BeforeEach
    void packs() {
        load("ledgers-facilities");
    }

    private static void returned(String school, int rooms, int sports, double equipment, int multimedia) {
        locked(
                school,
                2023,
                Map.of(
                        "pupilsPrimary",
                        100,
                        "teachingRoomsArea",
                        rooms,
                        "sportsGroundArea",
                        sports,
                        "equipmentValue",
                        equipment,
                        "multimediaRooms",
                        multimedia),
                "[{\"name\":\"一年级1班\",\"stage\":\"PRIMARY\",\"grade\":\"P1\",\"pupils\":50},"
                        + "{\"name\":\"一年级2班\",\"stage\":\"PRIMARY\",\"grade\":\"P1\",\"pupils\":50}]");
    }

    @Test
    void r105AMissingItemOrADangerousBuildingIsNotTheStandardAndNeedsADatedPlan() {
        // Given a school that meets all four, one that meets three, and one with a D-grade building in use
        String whole = school("211", 1051, TOWN);
        String three = school("211", 1052, TOWN);
        String unsafe = school("211", 1053, TOWN);
        returned(whole, 450, 750, 20, 3);
        returned(three, 449, 750, 20, 3);
        returned(unsafe, 450, 750, 20, 3);

        // When
        String building = enter(
                        "dangerous-buildings",
                        unsafe,
                        "2024-03-01",
                        Map.of("building", "教学楼", "grade", "D", "area", 800, "inUse", true))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then three of four is not the standard
        assertThat(figure(whole, "fullyMet")).isEqualTo(true);
        assertThat(figure(three, "itemsMet")).isEqualTo(3);
        assertThat(figure(three, "fullyMet")).isEqualTo(false);
        assertThat(figure(unsafe, "itemsMet")).isEqualTo(4);
        assertThat(figure(unsafe, "fullyMet")).isEqualTo(false);
        JsonPath share = measure("standardisation", COUNTY, 2023, "fullyMetShare");
        assertThat(share.getInt("numerator")).isEqualTo(1);
        assertThat(share.getInt("denominator")).isEqualTo(3);
        assertThat(share.getDouble("value")).isCloseTo(100.0 / 3, within(0.00001));

        // And what is not met needs a dated plan line
        assertThat(findings("standardisation", COUNTY))
                .containsExactlyInAnyOrder("roomsPlanned " + three, "noDangerousBuilding " + unsafe);
        String id = items("standardisation", COUNTY, "schoolCode:eq:" + three)
                .get(0)
                .get("id")
                .toString();
        patch(id, Map.of("roomsPlan", "2025-08-31")).then().statusCode(200);
        patch(building, Map.of("inUse", false, "removedOn", "2024-06-30"))
                .then()
                .statusCode(200);
        assertThat(findings("standardisation", COUNTY)).isEmpty();
        assertThat(figure(unsafe, "fullyMet")).isEqualTo(true);
    }

    private static Object figure(String school, String figure) {
        return ((Map<?, ?>) items("standardisation", COUNTY, "schoolCode:eq:" + school)
                        .get(0)
                        .get("figures"))
                .get(figure);
    }

    @Test
    void r106WhatIsMissingIsBoughtAndNothingElse() {
        // Given a boarding school with five of six facilities, and a day school
        String boarding = school("211", 1061, "220403002");
        admin().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"boarding\":true}")
                .patch("/v1/schools/" + boarding)
                .then()
                .statusCode(200);
        Map<String, Object> five = Map.of(
                "canteen", true, "dormitory", true, "water", true, "bathing", false, "toilet", true, "waste", true);

        // When
        enter("boarding-facilities", boarding, "2024-03-01", five).then().statusCode(201);
        enter("boarding-facilities", school("211", 1062, "220403002"), "2024-03-01", five)
                .then()
                .statusCode(422)
                .body("errors.args[0][0]", equalTo("boardingOnly"));

        // Then the gap list is exactly the missing one, and the day school is not in the denominator
        assertThat(findings("boarding-facilities", "220403")).containsExactly("bathingGap " + boarding);
        JsonPath share = measure("boarding-facilities", "220403", 2023, "allMetShare");
        assertThat(share.getInt("numerator")).isZero();
        assertThat(share.getInt("denominator")).isEqualTo(1);
        assertThat(share.getString("verdict")).isEqualTo("NOT_MET");

        // And only what is missing is bought
        enter("boarding-purchases", boarding, "2024-04-01", Map.of("facility", "CANTEEN", "cost", 5))
                .then()
                .statusCode(422)
                .body("errors.args[0][0]", equalTo("canteenNeeded"));
        enter("boarding-purchases", boarding, "2024-04-01", Map.of("facility", "BATHING", "cost", 5))
                .then()
                .statusCode(201);
    }

    @Test
    void r107AQuotaOfFiveHundredIsNotMetByFourHundredAndNinetyNine() {
        // Given five hundred schools of which 499 were completed
        StringBuilder schools =
                new StringBuilder("code,name,type,founder,urbanRural,regionCode,boarding,centralSchool,openedOn\n");
        StringBuilder done = new StringBuilder("ledger,externalRef,schoolCode,day,completedOn\n");
        for (int i = 1; i <= 500; i++) {
            String code = "21229" + (70000 + i);
            schools.append(code).append(",示例第").append(i).append("校,211,831,220,220882100,false,,1980-09-01\n");
            if (i < 500) {
                done.append("equipment-updates,装备2012-")
                        .append(i)
                        .append(',')
                        .append(code)
                        .append(",2012-10-31,2012-10-30\n");
            }
        }
        imported("schools", schools.toString());
        put(
                admin(),
                "/v1/policy-parameters/equipment-update-quota/regions/220882",
                "{\"values\":[{\"from\":\"2012-01-01\",\"to\":\"2012-12-31\",\"value\":500}]}");

        // When the file is imported twice
        JsonPath first = imported("ledger-items", done.toString());
        JsonPath second = imported("ledger-items", done.toString());

        // Then the second changes nothing, and the quota is met to 99.8 per cent
        assertThat(counts(first)).isEqualTo("499 0 0 0");
        assertThat(counts(second)).isEqualTo("0 0 499 0");
        JsonPath completed = measure("equipment-updates", "220882", 2012, "completed");
        assertThat(completed.getInt("value")).isEqualTo(499);
        assertThat(completed.getString("attainment")).isEqualTo("99.8");
        assertThat(completed.getString("verdict")).isEqualTo("NOT_MET");

        // And what was added in a year is counted by category
        Map<String, Integer> added = Map.of("LABORATORY", 15, "READING_ROOM", 3, "COMPUTER", 400, "BOOK", 11800);
        added.forEach((category, quantity) -> enterRegion(
                        "equipment-additions",
                        "220882",
                        "2011-12-31",
                        Map.of("category", category, "quantity", quantity, "origin", "PURCHASE"))
                .then()
                .statusCode(201));
        assertThat(value("equipment-additions", "220882", 2011, "laboratories")).isEqualTo("15");
        assertThat(value("equipment-additions", "220882", 2011, "readingRooms")).isEqualTo("3");
        assertThat(value("equipment-additions", "220882", 2011, "computers")).isEqualTo("400");
        assertThat(value("equipment-additions", "220882", 2011, "books")).isEqualTo("11800");
    }

    private static Response moved(String from, String to, int quantity) {
        Map<String, Object> values = new HashMap<>(Map.of("item", "计算机", "quantity", quantity));
        if (from != null) {
            values.put("fromSchool", from);
        }
        if (to != null) {
            values.put("toSchool", to);
        }
        return enterRegion("equipment-moves", "220422", "2024-03-01", values);
    }

    @Test
    void r108EquipmentMovesWithinTheCountyAndNothingIsLeftBehind() {
        // Given fifty computers at one school
        String giver = school("211", 1081, "220422100");
        String taker = school("211", 1082, "220422100");
        moved(null, giver, 50).then().statusCode(201);

        // When thirty are moved
        moved(giver, taker, 30).then().statusCode(201).body("figures.owned", equalTo(50));

        // Then the county's total stays, and nobody gives what it does not own
        assertThat(value("equipment-moves", "220422", 2024, "pool")).isEqualTo("50");
        moved(giver, taker, 21)
                .then()
                .statusCode(409)
                .body("errors.code", contains("RULE_CONFLICT"))
                .body("errors.args[0][0]", equalTo("enough"));

        // And a school is not closed before its equipment has found another
        String close = "{\"kind\":\"CLOSE\",\"effectiveOn\":\"2024-09-01\",\"authority\":\"示例\",\"schools\":[\"" + giver
                + "\"],\"successors\":[]}";
        post(admin(), "/v1/school-changes", close)
                .then()
                .statusCode(409)
                .body("errors.args.flatten()", hasItem("reassigned"));
        moved(giver, taker, 20).then().statusCode(201);
        post(admin(), "/v1/school-changes", close).then().statusCode(201);
        assertThat(value("equipment-moves", "220422", 2024, "pool")).isEqualTo("50");
    }
}
