package io.junheng.task.workledger;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class WorkLedgerApiTest {

    private static final String XINGQING = "640104";

    @Test
    void r014TheNextYearsLedgerTakesOverWhatIsUnfinishedAndThereIsOneAYear() {
        // Given
        Yinchuan.regions();
        String plan = Yinchuan.plan(2, "2041-12-31");
        admin("planner", Yinchuan.CITY)
                .body("{\"regions\":[\"640104\"]}")
                .post("/v1/plans/" + plan + "/cascades")
                .then()
                .statusCode(201);
        List<String> ids = viewer(XINGQING)
                .queryParam("filter", "planId:eq:" + plan)
                .get("/v1/assignments")
                .then()
                .extract()
                .path("items.id");
        open(2041).statusCode(201).body("rows", equalTo(2)).body("carriedOver", equalTo(0));
        Database.ofApplication().execute("update assignment set status = 'WRITTEN_OFF' where id = ?", ids.get(0));

        // When
        String next = open(2042)
                .statusCode(201)
                .body("rows", equalTo(1))
                .body("carriedOver", greaterThanOrEqualTo(1))
                .extract()
                .path("id");

        // Then
        open(2042).statusCode(409).body("errors[0].code", equalTo("LEDGER_OPEN"));
        viewer(XINGQING)
                .get("/v1/work-ledgers/" + next + "/rows")
                .then()
                .statusCode(200)
                .body("items.assignmentId", hasItem(ids.get(1)))
                .body("items.assignmentId", not(hasItem(ids.get(0))))
                .body("items[0].carriedOver", equalTo(true));
        department("d", XINGQING, "640104-nobody")
                .get("/v1/work-ledgers/" + next + "/rows")
                .then()
                .body("items", hasSize(0));
        viewer("640105").get("/v1/work-ledgers/" + next + "/rows").then().statusCode(404);
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.work-record.v1"), message -> message.key().equals(next));
        }
    }

    private static ValidatableResponse open(int year) {
        return admin("office", XINGQING)
                .body("{\"regionCode\":\"640104\",\"year\":" + year + "}")
                .post("/v1/work-ledgers")
                .then();
    }
}
