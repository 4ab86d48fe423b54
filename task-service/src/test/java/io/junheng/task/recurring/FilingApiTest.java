package io.junheng.task.recurring;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.extract;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.junheng.contracts.EventTypes;
import io.junheng.contracts.registry.ReturnLocked;
import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is filed for obligations, by the rules that they set, and what a plan makes of it. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FilingApiTest {

    private static final String JINFENG = "640106";
    private static final String LINGWU = "640181";

    @Inject
    MissedObligations missed;

    @BeforeEach
    void regions() {
        Yinchuan.regions();
    }

    @Test
    void r003ASelfEvaluationReportGoesToTheSelfEvaluationGroupAndNotToTheLeadingGroup() {
        // Given
        String plan = draft("自评方案");
        String leading = organ(plan, "leading", "LEADING_GROUP", "区长");
        String self = organ(plan, "self", "SELF_EVALUATION", "分管教育副区长");
        obligation("jinfeng-self-evaluation", JINFENG, """
                "frequency":"YEAR","times":1,"parts":["自评报告","工作总结"],"filing":{"addressee":"SELF_EVALUATION"}""").statusCode(201);
        String report = "{\"subject\":\"640106\",\"on\":\"2024-03-01\",\"parts\":[\"自评报告\",\"工作总结\"]%s}";

        // Then
        file("jinfeng-self-evaluation", report.formatted(",\"addressee\":\"" + leading + "\""))
                .statusCode(422)
                .body("errors.code", contains("OCCURRENCE_ADDRESSEE"));
        file("jinfeng-self-evaluation", report.formatted(""))
                .statusCode(422)
                .body("errors.code", contains("OCCURRENCE_ADDRESSEE"));
        file("jinfeng-self-evaluation", report.formatted(",\"addressee\":\"" + self + "\""))
                .statusCode(201)
                .body("addressee", equalTo(self));
    }

    @Test
    void r007AYearThatIsClosedWithoutAnAccountIsAFinding() {
        // Given
        obligation(
                        "jinfeng-account",
                        JINFENG,
                        "\"frequency\":\"YEAR\",\"times\":1,\"parts\":[\"基础教育\"],\"finding\":\"DEBRIEF_MISSING\"")
                .statusCode(201);
        file("jinfeng-account", "{\"subject\":\"640106\",\"on\":\"2024-12-20\",\"parts\":[\"基础教育\"]}")
                .statusCode(201);

        // When
        missed.notice(LocalDate.of(2025, 1, 1));
        missed.notice(LocalDate.of(2026, 1, 1));

        // Then
        viewer(JINFENG)
                .queryParam("filter", "obligation:eq:jinfeng-account")
                .get("/v1/obligations/misses")
                .then()
                .statusCode(200)
                .body("items.period", contains("2025"))
                .body("items.finding", contains("DEBRIEF_MISSING"));
    }

    @Test
    void r017APlanWithoutADatedActivityIsRefused() {
        obligation("jinfeng-plans", JINFENG, """
                "frequency":"YEAR","times":1,"dueMonth":6,"dueTenDays":"EARLY","filing":{"datedActivities":true}""").statusCode(201);
        String plan = "{\"subject\":\"640106\",\"on\":\"2024-06-10\",\"activities\":%s}";

        file("jinfeng-plans", plan.formatted("[]"))
                .statusCode(422)
                .body("errors.code", contains("OCCURRENCE_WITHOUT_ACTIVITY"));
        file("jinfeng-plans", plan.formatted("[{\"name\":\"课堂开放周\"}]"))
                .statusCode(422)
                .body("errors.pointer", contains("/activities/0"));
        file("jinfeng-plans", plan.formatted("[{\"name\":\"课堂开放周\",\"on\":\"2024-06-20\"}]"))
                .statusCode(201)
                .body("activities[0].on", equalTo("2024-06-20"));
        viewer(JINFENG)
                .queryParam("from", "2024-01-01")
                .queryParam("to", "2024-12-31")
                .get("/v1/obligations/jinfeng-plans/compliance")
                .then()
                .body("items.dueOn", contains("2024-06-10"))
                .body("items.state", contains("RECEIVED"));
    }

    @Test
    void r028TheFinalAccountsAreTheRegistrysFigureOrExplained() {
        // Given
        lockedFigure(JINFENG, 2011, "19432.9");
        obligation("jinfeng-congress", JINFENG, """
                "frequency":"YEAR","times":1,"parts":["预算","决算"],
                "filing":{"figures":[{"part":"决算","form":"county-annual","element":"budgetEducationAppropriation"}]}""").statusCode(201);
        String accounts =
                "{\"subject\":\"640106\",\"on\":\"2024-09-01\",\"parts\":[\"决算\"],\"figures\":[{\"part\":\"决算\",\"year\":2011,\"value\":%s}]%s}";

        // Then
        file("jinfeng-congress", "{\"subject\":\"640106\",\"on\":\"2024-03-01\",\"parts\":[\"预算\"]}")
                .statusCode(201);
        file("jinfeng-congress", "{\"subject\":\"640106\",\"on\":\"2024-09-01\",\"parts\":[\"决算\"]}")
                .statusCode(422)
                .body("errors.code", contains("OCCURRENCE_FIGURE_MISSING"));
        file("jinfeng-congress", accounts.formatted("19433", ""))
                .statusCode(422)
                .body("errors.code", contains("OCCURRENCE_FIGURE_DIFFERS"))
                .body("errors[0].message", containsString("19432.9"));
        file("jinfeng-congress", accounts.formatted("19433", ",\"reconciliation\":\"含上级追加\""))
                .statusCode(201);
        file("jinfeng-congress", accounts.formatted("19432.90", "")).statusCode(201);
    }

    @Test
    void r030APlanIsClosedWithBothEvaluationsOfEachCountyInTheirOrder() {
        // Given
        String both =
                "\"subjects\":[\"640106\",\"640181\"],\"frequency\":\"ONCE\",\"times\":1,\"dueMonth\":12,\"dueDay\":31,";
        obligation("yinchuan-mid", Yinchuan.CITY, both + "\"validTo\":\"2025-12-31\"")
                .statusCode(201);
        obligation(
                        "yinchuan-final",
                        Yinchuan.CITY,
                        both + "\"validTo\":\"2025-12-31\",\"filing\":{\"after\":\"yinchuan-mid\"}")
                .statusCode(201);
        String plan = draft("一体化方案", Yinchuan.CITY);
        demand(plan, Yinchuan.CITY, "\"yinchuan-mid\",\"yinchuan-final\"").statusCode(200);
        move(plan, Yinchuan.CITY, "ACTIVE").statusCode(200);
        Database.ofApplication().execute("update assignment set status = 'WRITTEN_OFF' where plan_id = ?", plan);

        // When
        evaluation("yinchuan-final", JINFENG, "2025-06-01")
                .statusCode(422)
                .body("errors.code", contains("OCCURRENCE_BEFORE_ITS_TURN"));
        evaluation("yinchuan-mid", JINFENG, "2024-06-01").statusCode(201);
        evaluation("yinchuan-final", JINFENG, "2025-06-01").statusCode(201);
        evaluation("yinchuan-mid", JINFENG, "2025-06-02")
                .statusCode(422)
                .body("errors.code", contains("OCCURRENCE_AFTER_ITS_TURN"));
        evaluation("yinchuan-mid", LINGWU, "2024-06-01").statusCode(201);

        // Then
        move(plan, Yinchuan.CITY, "CLOSED")
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("FILING_OUTSTANDING"))
                .body("errors[0].args", hasItem(LINGWU));
        evaluation("yinchuan-final", LINGWU, "2025-12-31").statusCode(201);
        move(plan, Yinchuan.CITY, "CLOSED").statusCode(200).body("status", equalTo("CLOSED"));
    }

    @Test
    void r031NoVisitIsFixedBeforeTheApplicationIsThere() {
        // Given
        obligation("jinfeng-self-check", JINFENG, """
                "frequency":"YEAR","times":1,"parts":["自查报告","验收申请"],"dueMonth":9,"dueDay":30""").statusCode(201);
        obligation("jinfeng-acceptance", JINFENG, """
                "frequency":"YEAR","times":1,"dueMonth":10,"dueDay":31,"filing":{"after":"jinfeng-self-check"}""").statusCode(201);
        String visit = "{\"subject\":\"640106\",\"on\":\"2024-10-20\",\"note\":\"市级督导验收\"}";
        file("jinfeng-self-check", "{\"subject\":\"640106\",\"on\":\"2024-09-30\",\"parts\":[\"自查报告\"]}")
                .statusCode(201);

        // Then
        appointment(visit).statusCode(422).body("errors.code", contains("OCCURRENCE_BEFORE_ITS_TURN"));
        file("jinfeng-self-check", "{\"subject\":\"640106\",\"on\":\"2024-10-01\",\"parts\":[\"验收申请\"]}")
                .statusCode(201);
        appointment(visit).statusCode(201).body("on", equalTo("2024-10-20"));
        viewer(JINFENG)
                .get("/v1/obligations/jinfeng-acceptance/appointments")
                .then()
                .statusCode(200)
                .body("items.subject", contains(JINFENG));
        told(viewer(JINFENG)
                .get("/v1/obligations/jinfeng-acceptance/appointments")
                .path("items[0].id"));
        viewer(JINFENG)
                .queryParam("from", "2024-01-01")
                .queryParam("to", "2024-12-31")
                .get("/v1/obligations/jinfeng-self-check/compliance")
                .then()
                .body("items.state", contains("LATE"))
                .body("items.verdict", contains("FAIL"));
    }

    @Test
    void r050APlanWhoseReportHasNoDueDateDoesNotTakeEffect() {
        // Given
        String values = "\"frequency\":\"YEAR\",\"times\":1,\"parts\":[\"自评报告\",\"工作总结\"]";
        obligation("jinfeng-report", JINFENG, values).statusCode(201);
        String plan = draft("创建方案");
        demand(plan, JINFENG, "\"jinfeng-nothing\"")
                .statusCode(422)
                .body("errors.code", contains("OBLIGATION_UNKNOWN"));
        demand(plan, JINFENG, "\"jinfeng-report\"").statusCode(200).body("obligations", contains("jinfeng-report"));

        // When
        move(plan, JINFENG, "ACTIVE").statusCode(422).body("errors.code", contains("OBLIGATION_WITHOUT_DAY"));
        put("jinfeng-report", JINFENG, values + ",\"dueMonth\":11,\"dueDay\":30", "\"1\"")
                .statusCode(200);

        // Then
        move(plan, JINFENG, "ACTIVE").statusCode(200);
        file("jinfeng-report", "{\"subject\":\"640106\",\"on\":\"2024-11-01\",\"parts\":[\"自评报告\"]}")
                .statusCode(201);
        viewer(JINFENG)
                .queryParam("from", "2024-01-01")
                .queryParam("to", "2024-12-31")
                .get("/v1/obligations/jinfeng-report/compliance")
                .then()
                .body("items.state", contains("INCOMPLETE"))
                .body("items[0].missing", contains("工作总结"));
    }

    @Test
    void r077TheReportIsDueTwoWeeksAfterTheSamplingEnds() {
        // Given
        obligation("jinfeng-analysis", JINFENG, "\"frequency\":\"EVENT\",\"withinDays\":14,\"times\":1")
                .statusCode(201);
        event("jinfeng-analysis", "{\"subject\":\"640106\",\"on\":\"2024-04-16\"}")
                .statusCode(204);
        event("jinfeng-analysis", "{\"subject\":\"640106\",\"on\":\"2024-04-16\"}")
                .statusCode(409);

        // When
        evaluation("jinfeng-analysis", JINFENG, "2024-04-15")
                .statusCode(422)
                .body("errors.code", contains("OCCURRENCE_OUT_OF_FORCE"));
        evaluation("jinfeng-analysis", JINFENG, "2024-05-01").statusCode(201);

        // Then
        viewer(JINFENG)
                .queryParam("from", "2024-01-01")
                .queryParam("to", "2024-12-31")
                .get("/v1/obligations/jinfeng-analysis/compliance")
                .then()
                .body("items.dueOn", contains("2024-04-30"))
                .body("items.state", contains("LATE"));
        viewer(JINFENG)
                .get("/v1/obligations/jinfeng-analysis/events")
                .then()
                .statusCode(200)
                .body("items.on", contains("2024-04-16"));
        told("oev_jinfeng-analysis_640106_2024-04-16");
    }

    @Test
    void whoAsksAboutAForeignRegionIsToldThatThereIsNone() {
        viewer(JINFENG)
                .get("/v1/responsibility-letters/coverage?issuer=" + LINGWU + "&year=2026")
                .then()
                .statusCode(404);
        viewer(JINFENG)
                .queryParam("name", "教育局")
                .queryParam("regionCode", LINGWU)
                .get("/v1/department-names/meaning")
                .then()
                .statusCode(404);
    }

    /** As the registry tells of it. */
    private static void lockedFigure(String region, int year, String appropriation) {
        try (Kafka kafka = Kafka.ofApplication()) {
            String topic = Kafka.topic("registry.return.v1");
            kafka.createTopic(topic);
            kafka.produce(
                    topic,
                    "REGION/" + region + "/county-annual/" + year,
                    """
                    {"after":{"subject":"REGION","subjectCode":"%s","regionCode":"%s","regionPath":"/640000/640100/%s/","form":"county-annual","year":%d,
                    "revision":1,"status":"LOCKED","values":{"budgetEducationAppropriation":%s},"version":4}}""".formatted(region, region, region, year, appropriation),
                    Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_type",
                            EventTypes.typeOf(ReturnLocked.class),
                            "ce_source",
                            "/junheng/registry",
                            "ce_subject",
                            region,
                            "ce_time",
                            "2024-02-28T17:30:00Z",
                            "ce_version",
                            "4",
                            "ce_regionpath",
                            "/640000/640100/" + region + "/"));
        }
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (Database.ofApplication()
                        .number("select count(*) from known_figures where region_code = ? and year = ?", region, year)
                == 0) {
            assertThat(System.nanoTime()).as("within 30 s").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static void told(String id) {
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.work-record.v1"), message -> message.key().equals(id));
        }
    }

    private static ValidatableResponse obligation(String key, String region, String values) {
        return put(key, region, values, "");
    }

    private static ValidatableResponse put(String key, String region, String values, String ifMatch) {
        return admin("office", region)
                .header("If-Match", ifMatch)
                .body(
                        "{\"name\":\"%s\",\"regionCode\":\"%s\",\"values\":{\"subject\":\"REGION\",\"validFrom\":\"2024-01-01\",%s}}"
                                .formatted(key, region, values))
                .put("/v1/work-settings/obligation/" + key)
                .then();
    }

    private static ValidatableResponse file(String key, String body) {
        return admin("clerk", JINFENG)
                .body(body)
                .post("/v1/obligations/" + key + "/occurrences")
                .then();
    }

    private static ValidatableResponse evaluation(String key, String county, String day) {
        return admin("clerk", Yinchuan.CITY)
                .body("{\"subject\":\"%s\",\"on\":\"%s\"}".formatted(county, day))
                .post("/v1/obligations/" + key + "/occurrences")
                .then();
    }

    private static ValidatableResponse appointment(String body) {
        return admin("inspector", Yinchuan.CITY)
                .body(body)
                .post("/v1/obligations/jinfeng-acceptance/appointments")
                .then();
    }

    private static ValidatableResponse event(String key, String body) {
        return admin("clerk", JINFENG)
                .body(body)
                .post("/v1/obligations/" + key + "/events")
                .then();
    }

    private static String draft(String title) {
        return draft(title, JINFENG);
    }

    private static String draft(String title, String region) {
        String text = title + "\n一、主要任务\n1.改善条件。新建学校。(市教育局牵头,市财政局配合)\n";
        return admin("planner", region)
                .body("{\"extraction\":\"%s\",\"regionCode\":\"%s\"}".formatted(extract(text, region), region))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String organ(String plan, String key, String type, String head) {
        return admin("planner", JINFENG)
                .body("{\"type\":\"%s\",\"name\":\"%s\",\"seats\":[{\"part\":\"CHAIR\",\"post\":\"%s\"}]}"
                        .formatted(type, key, head))
                .put("/v1/plans/" + plan + "/organs/" + key)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse demand(String plan, String region, String keys) {
        return admin("planner", region)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"obligations\":[" + keys + "]}")
                .patch("/v1/plans/" + plan)
                .then();
    }

    private static ValidatableResponse move(String plan, String region, String to) {
        return admin("planner", region)
                .body("{\"to\":\"%s\",\"dueOn\":\"2025-12-31\"}".formatted(to))
                .post("/v1/plans/" + plan + "/transitions")
                .then();
    }
}
