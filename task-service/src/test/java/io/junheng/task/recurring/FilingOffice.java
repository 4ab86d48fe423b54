package io.junheng.task.recurring;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.extract;

import io.junheng.contracts.DomainEvent;
import io.junheng.task.OtherServices;
import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Kafka;
import io.restassured.response.ValidatableResponse;

/** Where obligations are set, filed for and asked for by plans, as the tests do it. */
final class FilingOffice {

    static final String JINFENG = "640106";
    static final String LINGWU = "640181";

    private FilingOffice() {}

    /** As another service tells of it: an event of that type with the state {@code after}, in the district. */
    static void heard(Class<? extends DomainEvent> type, String id, int version, String after) {
        OtherServices.tell(type, id, "/640000/640100/" + JINFENG + "/", version, after);
    }

    static void told(String id) {
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.work-record.v1"), message -> message.key().equals(id));
        }
    }

    static ValidatableResponse obligation(String key, String region, String values) {
        return put(key, region, values, "");
    }

    static ValidatableResponse put(String key, String region, String values, String ifMatch) {
        return admin("office", region)
                .header("If-Match", ifMatch)
                .body(
                        "{\"name\":\"%s\",\"regionCode\":\"%s\",\"values\":{\"subject\":\"REGION\",\"validFrom\":\"2024-01-01\",%s}}"
                                .formatted(key, region, values))
                .put("/v1/work-settings/obligation/" + key)
                .then();
    }

    static ValidatableResponse file(String key, String body) {
        return admin("clerk", JINFENG)
                .body(body)
                .post("/v1/obligations/" + key + "/occurrences")
                .then();
    }

    static ValidatableResponse evaluation(String key, String county, String day) {
        return admin("clerk", Yinchuan.CITY)
                .body("{\"subject\":\"%s\",\"on\":\"%s\"}".formatted(county, day))
                .post("/v1/obligations/" + key + "/occurrences")
                .then();
    }

    static ValidatableResponse appointment(String body) {
        return admin("inspector", Yinchuan.CITY)
                .body(body)
                .post("/v1/obligations/jinfeng-acceptance/appointments")
                .then();
    }

    static ValidatableResponse event(String key, String body) {
        return admin("clerk", JINFENG)
                .body(body)
                .post("/v1/obligations/" + key + "/events")
                .then();
    }

    static String draft(String title) {
        return draft(title, JINFENG);
    }

    static String draft(String title, String region) {
        String text = title + "\n一、主要任务\n1.改善条件。新建学校。(市教育局牵头,市财政局配合)\n";
        return admin("planner", region)
                .body("{\"extraction\":\"%s\",\"regionCode\":\"%s\"}".formatted(extract(text, region), region))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String organ(String plan, String key, String type, String head) {
        return admin("planner", JINFENG)
                .body("{\"type\":\"%s\",\"name\":\"%s\",\"seats\":[{\"part\":\"CHAIR\",\"post\":\"%s\"}]}"
                        .formatted(type, key, head))
                .put("/v1/plans/" + plan + "/organs/" + key)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse demand(String plan, String region, String keys) {
        return admin("planner", region)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"obligations\":[" + keys + "]}")
                .patch("/v1/plans/" + plan)
                .then();
    }

    static ValidatableResponse move(String plan, String region, String to) {
        return admin("planner", region)
                .body("{\"to\":\"%s\",\"dueOn\":\"2025-12-31\"}".formatted(to))
                .post("/v1/plans/" + plan + "/transitions")
                .then();
    }
}
