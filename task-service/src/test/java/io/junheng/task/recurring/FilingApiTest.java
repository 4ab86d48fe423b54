package io.junheng.task.recurring;

import static io.junheng.task.OtherServices.await;
import static io.junheng.task.TaskApi.viewer;
import static io.junheng.task.recurring.FilingOffice.JINFENG;
import static io.junheng.task.recurring.FilingOffice.LINGWU;
import static io.junheng.task.recurring.FilingOffice.draft;
import static io.junheng.task.recurring.FilingOffice.file;
import static io.junheng.task.recurring.FilingOffice.heard;
import static io.junheng.task.recurring.FilingOffice.obligation;
import static io.junheng.task.recurring.FilingOffice.organ;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.contracts.registry.ReturnLocked;
import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is filed for obligations, by the rules that they set. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FilingApiTest {

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
            "frequency":"YEAR","times":1,"parts":["自评报告","工作总结"],"filing":{"addressee":"SELF_EVALUATION"}\
            """).statusCode(201);
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
            "frequency":"YEAR","times":1,"dueMonth":6,"dueTenDays":"EARLY","filing":{"datedActivities":true}\
            """).statusCode(201);
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
            "filing":{"figures":[{"part":"决算","form":"county-annual","element":"budgetEducationAppropriation"}]}\
            """).statusCode(201);
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
        heard(ReturnLocked.class, "REGION/" + region + "/county-annual/" + year, 4, """
            {"subject":"REGION","subjectCode":"%s","regionCode":"%s","regionPath":"/640000/640100/%s/","form":"county-annual","year":%d,
            "revision":1,"status":"LOCKED","values":{"budgetEducationAppropriation":%s},"version":4}\
            """.formatted(
                        region, region, region, year, appropriation));
        await("select count(*) from known_figures where region_code = ? and year = ?", region, year);
    }
}
