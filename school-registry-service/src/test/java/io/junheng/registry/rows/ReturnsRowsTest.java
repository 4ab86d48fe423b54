package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.ofSchool;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.verifier;
import static io.junheng.registry.rows.ReturnRows.draft;
import static io.junheng.registry.rows.ReturnRows.errors;
import static io.junheng.registry.rows.ReturnRows.line;
import static io.junheng.registry.rows.ReturnRows.load;
import static io.junheng.registry.rows.ReturnRows.locked;
import static io.junheng.registry.rows.ReturnRows.ofRegion;
import static io.junheng.registry.rows.ReturnRows.school;
import static io.junheng.registry.rows.ReturnRows.statement;
import static io.junheng.registry.rows.ReturnRows.to;
import static io.junheng.registry.rows.ReturnRows.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rows about the yearly census, its sources, its units and its years. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReturnsRowsTest {

    private static final String WHOLE = """
            "pupilsPrimary":40,"higherDegreeTeachersPrimary":3,"backboneTeachersPrimary":1,"artsSportsTeachersPrimary":1,
            "teachingRoomsArea":400,"indoorSportsArea":0,"sportsGroundArea":900,"equipmentValue":%s,"multimediaRooms":2
            """;

    @BeforeEach
    void packs() {
        load("staffing-and-funding", "safety-and-boarding");
    }

    private static String census(String equipment) {
        return "{\"form\":\"compulsory-school\",\"values\":{" + WHOLE.formatted(equipment)
                + "},\"classes\":[{\"name\":\"一年级1班\",\"stage\":\"PRIMARY\",\"grade\":\"P1\",\"pupils\":40}]}";
    }

    @Test
    void r093ALockedCensusIsCorrectedByARevisionWithAnEventAndOnlyLockedFiguresCount() {
        // Given
        String path = ReturnRows.ofSchool("2122990030", 2012);
        put(admin(), path, census("8.5")).then().statusCode(201).body("status", equalTo("DRAFT"));
        for (String status : List.of("SUBMITTED", "VERIFIED", "LOCKED")) {
            to(path, "compulsory-school", status).then().statusCode(200).body("status", equalTo(status));
        }

        // When
        put(admin(), path, census("9.5"), "If-Match", "*").then().statusCode(409);
        post(verifier(), path + "/revisions", "{\"reason\":\"设备值漏报\"}")
                .then()
                .statusCode(201)
                .body("revision", equalTo(2));
        put(admin(), path, census("9.5"), "If-Match", "*").then().statusCode(200);

        // Then
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(typesOf("SCHOOL/2122990030/compulsory-school/2012"))
                        .contains("ReturnLocked", "ReturnReopened"));
        put(admin(), "/v1/statements/census-example", """
                {"name":"示例","nameEn":"Example","form":"compulsory-school","of":"SUBJECT",
                "lines":[{"key":"equipment","name":"设备值","nameEn":"Equipment","formula":"equipmentValue","unit":"万元"}]}
                """).then().statusCode(201);
        assertThat((Number) line(statement("census-example", "2122990030", 2012), "equipment", "value"))
                .isEqualTo(8.5f);
    }

    private static List<String> typesOf(String key) {
        try (Kafka kafka = Kafka.ofApplication()) {
            return kafka.all(Kafka.topic("registry.return.v1")).stream()
                    .filter(message -> message.key().equals(key))
                    .map(message -> message.headers().get("ce_type").replaceAll(".*registry\\.|\\.v1", ""))
                    .toList();
        }
    }

    @Test
    void r094AForecastIsMadeOncePerCountyAndYearAndItsGapIsTold() {
        // When
        JsonPath forecast = locked(ofRegion("220322", 2024), "seat-forecast", """
                "seatDemandKindergarten":900,"seatsKindergarten":900,"seatDemandPrimary":3000,"seatsPrimary":2600,
                "seatDemandJunior":1200,"seatsJunior":1500
                """);

        // Then
        assertThat(forecast.getInt("values.seatGapPrimary")).isEqualTo(400);
        assertThat(forecast.getInt("values.seatGapJunior")).isZero();
        JsonPath gap = statement("seat-gap", "220322", 2024);
        assertThat(gap.getString("verdict")).isEqualTo("NOT_MET");
        assertThat((Integer) line(gap, "primary", "value")).isEqualTo(400);
        assertThat((Boolean) line(gap, "kindergarten", "met")).isTrue();
        draft(ofRegion("220322", 2024), "seat-forecast", "\"births\":1").then().statusCode(428);
        admin().get("/v1/returns/completeness?form=seat-forecast&year=2025&regionCode=220322")
                .then()
                .body("total.missing", equalTo(1))
                .body("missing.code", contains("220322"));
        admin().get("/v1/returns/completeness?form=seat-forecast&year=2024&regionCode=220322")
                .then()
                .body("total.missing", equalTo(0));
    }

    @Test
    void r120AnyOfTheFourRatesBelowAHundredFailsTheRegionAndAnUnlinkedAlarmDoesNotCount() {
        // Given
        town("220322921");
        String first = school("2122979211", "211", "220322921", "");
        String second = school("2122979212", "211", "220322921", "");
        String all = "\"closedCampus\":true,\"fullTimeGuards\":true,\"alarmInstalled\":true,\"videoLinked\":true,"
                + "\"guardPost\":true,\"alarmLinked\":";
        locked(ReturnRows.ofSchool(first, 2022), "campus-safety", all + "true");
        locked(ReturnRows.ofSchool(second, 2022), "campus-safety", all + "true");
        locked(ReturnRows.ofSchool(first, 2023), "campus-safety", all + "true");

        // When
        JsonPath half = statement("campus-safety-rates", "220322921", 2023);
        JsonPath unlinked = locked(ReturnRows.ofSchool(second, 2023), "campus-safety", all + "false");

        // Then
        assertThat(unlinked.getInt("values.alarmAndVideoMet")).isZero();
        JsonPath met = statement("campus-safety-rates", "220322921", 2022);
        assertThat(met.getString("verdict")).isEqualTo("MET");
        assertThat(half.getString("verdict")).isEqualTo("UNDETERMINED");
        assertThat(half.getInt("locked") + " of " + half.getInt("expected")).isEqualTo("1 of 2");
        JsonPath failed = statement("campus-safety-rates", "220322921", 2023);
        assertThat(failed.getString("verdict")).isEqualTo("NOT_MET");
        assertThat((Integer) line(failed, "alarm", "value")).isEqualTo(50);
        for (String full : List.of("closed", "guards", "posts")) {
            assertThat((Integer) line(failed, full, "value")).isEqualTo(100);
            assertThat((Boolean) line(failed, full, "met")).isTrue();
        }
    }

    @Test
    void r138BothDifferencesOf194StayAsTheirOwnCategoryAndAreWarnedOf() {
        // When
        Response drafted = draft(ofRegion("220303", 2008), "county-annual", """
                "establishmentTotal":3115,"establishmentUrban":1697,"establishmentRural":1224,
                "staffTotal":3021,"staffUrban":1901,"staffRural":926
                """);

        // Then
        drafted.then()
                .statusCode(201)
                .body("values.establishmentUnclassified", equalTo(194))
                .body("values.staffUnclassified", equalTo(194))
                .body("warnings", contains("RECONCILIATION_WARNING:establishment", "RECONCILIATION_WARNING:staff"));
        to(ofRegion("220303", 2008), "county-annual", "SUBMITTED").then().statusCode(200);
    }

    @Test
    void r172ACountyDoesNotSeeAnotherTheCitySeesBothAndASchoolWritesItsOwnOnly() {
        // Given
        String mine = ReturnRows.ofSchool("2122990031", 2012);
        String other = ReturnRows.ofSchool("2122995004", 2012);
        put(admin(), other, census("8.5")).then().statusCode(201);

        // Then
        put(ofSchool("2122990031", "220322"), mine, census("8.5")).then().statusCode(201);
        put(ofSchool("2122990031", "220322"), ReturnRows.ofSchool("2122990032", 2012), census("8.5"))
                .then()
                .statusCode(404);
        as("li", "viewer", "220322").get(other).then().statusCode(404);
        as("li", "viewer", "220322").get(other + "/findings").then().statusCode(404);
        as("li", "viewer", "220322")
                .get("/v1/statements/campus-safety-rates/results/220323/2023")
                .then()
                .statusCode(404);
        as("li", "viewer", "220300").get(mine).then().statusCode(200);
        as("li", "viewer", "220300").get(other).then().statusCode(200);
        ofSchool("2122990031", "220322").get(other).then().statusCode(404);
        ofSchool("2122990031", "220322")
                .get("/v1/statements/campus-safety-rates/results/220322/2023")
                .then()
                .statusCode(404);
    }

    @Test
    void r177TwoSourcesKeepTheirValuesAndTheConflictShows() {
        // Given
        String path = ReturnRows.ofSchool("2122990033", 2012);
        put(admin(), path, census("8.5")).then().statusCode(201);

        // When
        put(
                        admin(),
                        path + "/sources/pupil-register",
                        "{\"form\":\"compulsory-school\",\"basis\":\"学籍系统\",\"values\":{\"pupilsPrimary\":60}}")
                .then()
                .statusCode(201);
        put(admin(), path, census("9.5"), "If-Match", "*").then().statusCode(200);

        // Then
        admin().get(path).then().body("values.pupilsPrimary", equalTo(40));
        admin().get(path + "/sources").then().body("items[0].values.pupilsPrimary", equalTo(60));
        admin().get(path + "/findings")
                .then()
                .body("items.code", hasItem("CONFLICT"))
                .body("items.find { it.code == 'CONFLICT' }.message", equalTo("数据冲突：报表为 40，学籍系统 为 60"));
    }

    @Test
    void r178PercentagePointsAreNoPercentAndHoursOfTwoKindsAreNotSummed() {
        // Given
        for (String element : List.of(
                "growthThis 本项增长率 %",
                "growthThat 另项增长率 %", "growthLead 增长差 pp", "lessonHours 课时 课时", "trainingHours 学时 学时")) {
            String[] parts = element.split(" ");
            put(
                            admin(),
                            "/v1/data-elements/" + parts[0],
                            "{\"name\":\"%s\",\"nameEn\":\"%s\",\"unit\":\"%s\",\"type\":\"NUMBER\"}"
                                    .formatted(parts[1], parts[0], parts[2]))
                    .then()
                    .statusCode(201);
        }

        // When
        put(admin(), "/v1/forms/unit-example", form("growthThis - growthThat"))
                .then()
                .statusCode(201);
        Response stored =
                draft(ofRegion("220303", 2007), "unit-example", "\"growthThis\":21.2919,\"growthThat\":20.2423");

        // Then
        stored.then().statusCode(201).body("values.growthLead", equalTo(1.0496f));
        admin().get("/v1/data-elements/growthLead").then().body("unit", equalTo("pp"));
        for (String mixed : List.of("growthThis + growthLead", "lessonHours + trainingHours")) {
            Response refused = put(admin(), "/v1/forms/unit-wrong", form(mixed));
            refused.then().statusCode(422);
            assertThat(refused.jsonPath().getString("errors[0].args[0]")).isEqualTo("UNIT_MISMATCH");
        }
    }

    private static String form(String lead) {
        return """
                {"name":"单位示例","nameEn":"Units","subject":"REGION","periodType":"CALENDAR_YEAR",
                "elements":["growthThis","growthThat","growthLead","lessonHours","trainingHours"],
                "%s":{"growthLead":"%s"}}
                """.formatted(
                        lead.contains("growthLead") ? "visible" : "computed",
                        lead.contains("growthLead") ? lead + " > 0" : lead);
    }

    @Test
    void r180JulyBelongsToTheSchoolYearBeforeAndFiscalYearsAreCalendarYears() {
        admin().get("/v1/periods/SCHOOL_YEAR?day=2024-07-15")
                .then()
                .statusCode(200)
                .body("year", equalTo(2023))
                .body("from", equalTo("2023-09-01"))
                .body("to", equalTo("2024-08-31"));
        admin().get("/v1/periods/SCHOOL_YEAR?day=2024-09-01").then().body("year", equalTo(2024));
        admin().get("/v1/periods/CALENDAR_YEAR?day=2011-12-31")
                .then()
                .body("year", equalTo(2011))
                .body("from", equalTo("2011-01-01"));
        assertThat(errors(admin().get("/v1/periods/WEEK?day=2024-02-30")))
                .containsExactlyInAnyOrder("/type PERIOD_TYPE_UNKNOWN", "?day PERIOD_DAY");
        admin().get("/v1/forms/county-annual").then().body("periodType", equalTo("CALENDAR_YEAR"));
        admin().get("/v1/forms/compulsory-school").then().body("periodType", not(equalTo("CALENDAR_YEAR")));
    }
}
