package io.junheng.task.recurring;

import static io.junheng.task.TaskApi.viewer;
import static io.junheng.task.recurring.FilingOffice.JINFENG;
import static io.junheng.task.recurring.FilingOffice.LINGWU;
import static io.junheng.task.recurring.FilingOffice.demand;
import static io.junheng.task.recurring.FilingOffice.draft;
import static io.junheng.task.recurring.FilingOffice.evaluation;
import static io.junheng.task.recurring.FilingOffice.file;
import static io.junheng.task.recurring.FilingOffice.move;
import static io.junheng.task.recurring.FilingOffice.obligation;
import static io.junheng.task.recurring.FilingOffice.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a plan makes of the obligations it lists: it takes effect once each is due, and is closed once each is met. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PlanFilingApiTest {

    @BeforeEach
    void regions() {
        Yinchuan.regions();
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
}
