package io.junheng.task.meeting;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
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
class MeetingApiTest {

    private static final String HELAN = "640122";

    @Test
    void r008TwoDecisionsBecomeTwoTasksAndOneWithoutATaskIsListedAfterThirtyDays() {
        // Given
        Yinchuan.regions();
        register("640122-jyj-mtg", "贺兰县会议教育局", HELAN);
        admin("office", HELAN)
                .body("{\"name\":\"时限\",\"regionCode\":\"640122\",\"values\":{\"unassignedAfterDays\":30}}")
                .put("/v1/work-settings/meeting-rule/helan-meetings")
                .then()
                .statusCode(201);

        // When
        var meeting = record("2024-03-08", """
                {"content":"投入1043万元推进校安工程","amount":1043.00,"recurrence":"ONCE","departmentCode":"640122-jyj-mtg","dueOn":"2098-12-31"},
                {"content":"每年投入120万元用于校车奖补资金","amount":120,"recurrence":"YEAR","departmentCode":"640122-jyj-mtg","dueOn":"2098-12-31"},
                {"content":"扩建实验小学"}""")
                .statusCode(201)
                .body("decisions", hasSize(3))
                .body("decisions.recurrence", hasItems("ONCE", "YEAR"))
                .body("decisions[0].amount", equalTo(1043))
                .body("decisions[1].amount", equalTo(120))
                .body("decisions[2].assignBy", equalTo("2024-04-07"))
                .extract();
        String id = meeting.path("id");
        List<String> decisions = meeting.path("decisions.id");
        List<String> orders = meeting.path("decisions.orderId");

        // Then
        for (int i = 0; i < 2; i++) {
            viewer(HELAN)
                    .get("/v1/orders/" + orders.get(i))
                    .then()
                    .statusCode(200)
                    .body("source", equalTo("MEETING"))
                    .body("sourceRef", equalTo(decisions.get(i)));
        }
        assertThat(Database.ofApplication()
                        .number(
                                "select count(*) from meeting_decision where meeting_id = ? and order_id is null"
                                        + " and assign_by < date '2024-04-07'",
                                id))
                .isZero();
        unassigned().body("items.id", contains(decisions.get(2)));
        assign(id, decisions.get(2)).statusCode(201);
        assign(id, decisions.get(2)).statusCode(409);
        unassigned().body("items.id", not(hasItem(decisions.get(2))));
        viewer("640181").get("/v1/meetings/" + id).then().statusCode(404);
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.work-record.v1"),
                    message -> message.key().equals(decisions.get(2))
                            && message.value().contains("ASSIGNED"));
        }
    }

    @Test
    void whatIsWrongWithADecisionIsSaidWithItsPlace() {
        Yinchuan.regions();

        record("2024-03-08", """
                {"content":"甲","amount":1.234,"recurrence":"ONCE"},{"content":"乙","amount":1},{"content":"丙","dueOn":"2098-01-01"}""")
                .statusCode(422)
                .body("errors.pointer", contains("/decisions/0/amount", "/decisions/1/amount", "/decisions/2/dueOn"));
        record("2024-03-08", """
                {"content":"甲","departmentCode":"nobody","dueOn":"2098-01-01"}""").statusCode(422).body("errors.pointer", contains("/decisions/0/departmentCode"));
        record("2999-03-08", "").statusCode(422).body("errors.code", contains("MEETING_DAY"));
    }

    private static ValidatableResponse record(String heldOn, String decisions) {
        return admin("office", HELAN)
                .body(
                        "{\"title\":\"县政府常务会议\",\"regionCode\":\"640122\",\"heldOn\":\"%s\",\"agenda\":[\"专题研究义务教育均衡发展工作\"],\"decisions\":[%s]}"
                                .formatted(heldOn, decisions))
                .post("/v1/meetings")
                .then();
    }

    private static ValidatableResponse unassigned() {
        return viewer(HELAN).get("/v1/meetings/unassigned-decisions").then().statusCode(200);
    }

    private static ValidatableResponse assign(String meeting, String decision) {
        return admin("office", HELAN)
                .body("{\"departmentCode\":\"640122-jyj-mtg\",\"dueOn\":\"2098-12-31\"}")
                .post("/v1/meetings/" + meeting + "/decisions/" + decision + "/tasks")
                .then();
    }
}
