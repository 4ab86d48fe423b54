package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.rows.LedgerApi.census;
import static io.junheng.registry.rows.LedgerApi.enter;
import static io.junheng.registry.rows.LedgerApi.findings;
import static io.junheng.registry.rows.LedgerApi.load;
import static io.junheng.registry.rows.LedgerApi.patch;
import static io.junheng.registry.rows.LedgerApi.school;
import static io.junheng.registry.rows.LedgerApi.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Duties of schools, each measure with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SchoolDutiesRowsTest {

    private static final String COUNTY = "220722";
    private static final String TOWN = "220722100";
    private static final String DAY = "2023-10-09";

    @BeforeEach
    void packs() {
        load("ledgers-school-duties");
    }

    @Test
    void r039TheGapIsTheBenchmarksValueLessTheOwnAndNeedsADeadline() {
        // Given a school with 400 m2 for 40 pupils and one with 400 m2 for 20
        String own = school("211", 3901, TOWN);
        String benchmark = school("211", 3902, TOWN);
        census(own, 2022, "一年级1班=40");
        census(benchmark, 2022, "一年级1班=20");

        // Then
        entered("benchmarking", own, Map.of("benchmark", benchmark, "indicator", "L4", "until", "2025-08-31"))
                .statusCode(201)
                .body("figures.own.toDouble()", closeTo(10, 1e-9))
                .body("figures.theirs.toDouble()", closeTo(20, 1e-9))
                .body("figures.gap.toDouble()", closeTo(10, 1e-9));
        entered("benchmarking", own, Map.of("benchmark", benchmark, "indicator", "L7"))
                .statusCode(422);
        entered("benchmarking", own, Map.of("benchmark", own, "indicator", "L7", "until", "2025-08-31"))
                .statusCode(422);
        assertThat(value("benchmarking", COUNTY, 2023, "open")).isEqualTo("1");
    }

    @Test
    void r039EachSchoolSelectsABenchmark() {
        String path = ReturnRows.ofSchool(school("211", 3903, TOWN), 2023);
        ReturnRows.draft(
                path, "school-duties", "\"ownPartyBranch\":true,\"jointPartyBranch\":false,\"benchmarkSchools\":0");

        ReturnRows.to(path, "school-duties", "SUBMITTED").then().statusCode(422);
    }

    @Test
    void r182OneSchoolWithoutAnOrganisationIsNotFullCoverage() {
        // Given three schools: with an organisation of its own, with a joint one, and without
        duties(school("211", 8201, "220722101"), true, false);
        duties(school("211", 8202, "220722101"), false, true);
        String without = school("211", 8203, "220722101");
        duties(without, false, false);

        // When
        List<Map<String, Object>> lines = as("li", "viewer", null)
                .get("/v1/statements/party-coverage/results/220722101/2023")
                .then()
                .statusCode(200)
                .extract()
                .path("lines");

        // Then
        Map<String, Object> rate = lines.stream()
                .filter(line -> line.get("key").equals("rate"))
                .findFirst()
                .orElseThrow();
        assertThat(((Number) rate.get("value")).doubleValue()).isBetween(66.6, 66.7);
        assertThat(rate).containsEntry("met", false);
    }

    @Test
    void r184ThirtyEightPeriodsInFortyWeeksFailOnAverage() {
        // Given
        String school = school("211", 8401, TOWN);

        // When
        entered("labour-courses", school, Map.of("grade", 3, "periods", 38, "weeks", 40))
                .statusCode(201)
                .body("figures.average.toDouble()", closeTo(0.95, 1e-9));
        entered("labour-courses", school, Map.of("grade", 4, "periods", 40, "weeks", 40))
                .statusCode(201);

        // Then
        assertThat(findings("labour-courses", COUNTY)).containsExactly("onePeriodAWeek " + school);
        assertThat(value("labour-courses", COUNTY, 2023, "met")).isEqualTo("1");
    }

    @Test
    void r184AForeignTextbookInGradesOneToNineAndAnUnreviewedOneAreRefused() {
        String school = school("211", 8402, TOWN);

        textbook(school, "Science", 9, "FOREIGN", "审〔2023〕1号").statusCode(422);
        textbook(school, "Physics", 10, "FOREIGN", "审〔2023〕1号").statusCode(201);
        textbook(school, "乡土读本", 3, "SCHOOL", "审〔2023〕2号").statusCode(422);
        textbook(school, "语文", 3, "NATIONAL", null).statusCode(422);
        textbook(school, "语文", 3, "NATIONAL", "审〔2023〕3号").statusCode(201);
    }

    @Test
    void r184ClassesOfAGradeHaveTheSamePeriods() {
        // Given
        String school = school("211", 8403, TOWN);

        // When
        periods(school, "三年级1班", 2);
        periods(school, "三年级2班", 2);
        assertThat(findings("timetables", COUNTY)).isEmpty();
        periods(school, "三年级3班", 3);

        // Then
        assertThat(findings("timetables", COUNTY)).containsExactly("sameInTheGrade " + school);
    }

    @Test
    void r185APhoneWithoutAnApprovedApplicationIsAFindingAndAFeeAboveItsCostIsRefused() {
        // Given
        String school = school("211", 8501, TOWN);
        Map<String, Object> phone = Map.of("className", "五年级1班", "pupil", "张某某", "inCustody", true);

        // When
        String id =
                entered("pupil-phones", school, phone).statusCode(201).extract().path("id");

        // Then
        assertThat(findings("pupil-phones", COUNTY)).containsExactly("applied " + school);
        patch(id, Map.of("application", "2023-17")).then().statusCode(200);
        assertThat(findings("pupil-phones", COUNTY)).isEmpty();
        fee(school, "课后托管", 301).statusCode(422);
        fee(school, "课后托管", 300).statusCode(201);
    }

    @Test
    void r186ALargeEventWithoutAnApprovedSafetyPlanIsRefused() {
        String school = school("211", 8601, TOWN);
        Map<String, Object> event = Map.of("event", "运动会", "heldOn", "2023-10-20", "people", 1200);

        entered("mass-events", school, event).statusCode(422);
        entered("mass-events", school, with(event, Map.of("safetyPlan", "方案"))).statusCode(422);
        Map<String, Object> approved = Map.of("safetyPlan", "方案", "approval", "教安〔2023〕9号");
        entered("mass-events", school, with(event, with(approved, Map.of("approvedOn", "2023-10-21"))))
                .statusCode(422);
        entered("mass-events", school, with(event, with(approved, Map.of("approvedOn", "2023-10-10"))))
                .statusCode(201);
    }

    @Test
    void r186AnIncidentNobodyReportedIsAFindingAndItsStepsFollowEachOther() {
        // Given
        String school = school("211", 8602, TOWN);
        Map<String, Object> incident = Map.of(
                "incident", "食堂燃气泄漏",
                "discoveredOn", "2023-10-09",
                "discoveredAt", 480,
                "commandedAfter", 20,
                "settledAfter", 60);

        // When
        entered("incident-timelines", school, incident).statusCode(201);

        // Then
        assertThat(findings("incident-timelines", COUNTY)).containsExactly("reported " + school);
        entered("incident-timelines", school, with(incident, Map.of("reportedAfter", 30)))
                .statusCode(422);
        entered("incident-timelines", school, with(incident, Map.of("reportedAfter", 5)))
                .statusCode(201);
    }

    @Test
    void r186HazardsAreActedUponAndADrillFollowsAPlan() {
        // Given
        String school = school("211", 8603, TOWN);

        // When
        entered("risk-meetings", school, Map.of("heldOn", "2023-10-08", "chair", "李校长", "hazards", 2))
                .statusCode(201);
        entered("drills", school, Map.of("event", "地震", "heldOn", "2023-10-09", "people", 600))
                .statusCode(201);
        entered("emergency-plans", school, Map.of("event", "火灾", "adoptedOn", "2023-09-01", "plan", "校安〔2023〕1号"))
                .statusCode(201);
        entered("drills", school, Map.of("event", "火灾", "heldOn", "2023-10-09", "people", 600))
                .statusCode(201);

        // Then
        assertThat(findings("risk-meetings", COUNTY)).containsExactly("actedUpon " + school);
        assertThat(findings("drills", COUNTY)).containsExactly("afterAPlan " + school);
    }

    @Test
    void r194ALessonWithoutATeacherIsAFindingThatNamesTheOneWhoAnswersForTheClass() {
        // Given
        String school = school("211", 9401, TOWN);
        Map<String, Object> duty = Map.of("kind", "CLASS", "object", "四年级2班", "responsible", "王老师");
        entered("post-duties", school, duty).statusCode(201);
        entered("post-duties", school, with(duty, Map.of("responsible", "赵老师"))).statusCode(409);

        // When
        lesson(school, 1, false, null).statusCode(201);
        lesson(school, 2, true, "李老师").statusCode(201);
        lesson(school, 3, true, null).statusCode(201);
        lesson(school, 3, true, "孙老师").statusCode(409);

        // Then
        as("li", "viewer", COUNTY)
                .queryParam("filter", "ledger:eq:lesson-patrols")
                .queryParam("totalCount", true)
                .get("/v1/ledger-findings")
                .then()
                .body("totalCount", equalTo(1))
                .body("items.message", hasItem("2023-10-09 四年级2班 第 3 节任课教师请假，未调整，责任人 王老师"));
        assertThat(value("lesson-patrols", COUNTY, 2023, "uncovered")).isEqualTo("1");
    }

    private static ValidatableResponse entered(String ledger, String school, Map<String, Object> values) {
        return enter(ledger, school, DAY, values).then();
    }

    private static ValidatableResponse textbook(String school, String title, int grade, String origin, String review) {
        Map<String, Object> values = Map.of("title", title, "grade", grade, "origin", origin);
        return entered("textbooks", school, review == null ? values : with(values, Map.of("review", review)));
    }

    private static void periods(String school, String className, int periods) {
        entered("timetables", school, Map.of("grade", 3, "className", className, "course", "音乐", "periods", periods))
                .statusCode(201);
    }

    private static ValidatableResponse fee(String school, String service, int fee) {
        return entered(
                "after-school-fees",
                school,
                Map.of("service", service, "fee", fee, "auditedCost", 300, "audit", "价审〔2023〕5号"));
    }

    private static ValidatableResponse lesson(String school, int period, boolean onLeave, String substitute) {
        Map<String, Object> lesson = Map.of(
                "heldOn", "2023-10-09", "className", "四年级2班", "period", period, "teacher", "钱老师", "onLeave", onLeave);
        return entered(
                "lesson-patrols", school, substitute == null ? lesson : with(lesson, Map.of("substitute", substitute)));
    }

    private static void duties(String school, boolean own, boolean joint) {
        ReturnRows.locked(
                ReturnRows.ofSchool(school, 2023),
                "school-duties",
                "\"ownPartyBranch\":%s,\"jointPartyBranch\":%s,\"benchmarkSchools\":1".formatted(own, joint));
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }
}
