package io.junheng.task.charge;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ChargeApiTest {

    private static final String YONGNING = "640121";
    private static final String FIRST = "2164012101";
    private static final String SECOND = "2164012102";
    private static final String CLOSED = "2164012103";

    @BeforeEach
    void schools() {
        Yinchuan.regions();
        school(FIRST, "null");
        school(SECOND, "null");
        school(CLOSED, "date '2020-08-31'");
    }

    @Test
    void r007AFirstResponsiblePersonBearsExactlyFiveDuties() {
        scheme("yongning-four", "REGION", true, 5, "a", "b", "c", "d")
                .statusCode(422)
                .body("errors.pointer", contains("/values/kinds"));
        scheme("yongning-first", "REGION", true, 5, "a", "b", "c", "d", "e").statusCode(201);

        charge("yongning-first", "马某", YONGNING, "a", "b", "c", "d")
                .statusCode(422)
                .body("errors.code", contains("CHARGE_KINDS_INCOMPLETE"));
        uncovered("yongning-first").body("items.code", contains(YONGNING));
        charge("yongning-first", "马某", YONGNING, "a", "b", "c", "d", "e")
                .statusCode(201)
                .body("kinds", contains("a", "b", "c", "d", "e"));
        uncovered("yongning-first").body("items.code", not(hasItem(YONGNING)));
    }

    @Test
    void r033ASchoolWithoutASponsorIsListedAndASixthKindIsRefused() {
        // Given
        scheme("yongning-sponsors", "SCHOOL", false, 5, "area", "school", "subject", "teachers", "quality")
                .statusCode(201);
        scheme("yongning-six", "SCHOOL", false, 5, "area", "school", "subject", "teachers", "quality", "money")
                .statusCode(422)
                .body("errors[0].code", equalTo("SETTING_COUNT"));
        uncovered("yongning-sponsors")
                .body("items.code", hasItems(FIRST, SECOND))
                .body("items.code", not(hasItem(CLOSED)));

        // When
        charge("yongning-sponsors", "李某", FIRST, "school", "money")
                .statusCode(422)
                .body("errors.code", contains("CHARGE_KIND_UNKNOWN"));
        charge("yongning-sponsors", "李某", CLOSED, "school")
                .statusCode(422)
                .body("errors.code", contains("CHARGE_SUBJECT_UNKNOWN"));
        String id = charge("yongning-sponsors", "李某", FIRST, "school", "quality")
                .statusCode(201)
                .extract()
                .path("id");
        charge("yongning-sponsors", "李某", FIRST, "area").statusCode(409);

        // Then
        uncovered("yongning-sponsors").body("items.code", hasItem(SECOND)).body("items.code", not(hasItem(FIRST)));
        step(id, "visits", "{\"on\":\"2023-12-31\",\"note\":\"听课\"}")
                .statusCode(422)
                .body("errors.code", contains("CHARGE_VISIT_DAY"));
        step(id, "visits", "{\"on\":\"2024-03-05\",\"note\":\"听课两节\"}").statusCode(201);
        viewer(YONGNING)
                .get("/v1/charges/" + id)
                .then()
                .body("visits", equalTo(1))
                .body("lastVisitOn", equalTo("2024-03-05"));
        viewer(YONGNING)
                .get("/v1/charges/" + id + "/visits")
                .then()
                .statusCode(200)
                .body("items.note", contains("听课两节"));
        viewer("640122").get("/v1/charges/" + id).then().statusCode(404);
        step(id, "endings", "{\"on\":\"2024-06-30\"}").statusCode(200).body("to", equalTo("2024-06-30"));
        step(id, "endings", "{\"on\":\"2024-07-30\"}").statusCode(409);
        uncovered("yongning-sponsors").body("items.code", hasItem(FIRST));
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.work-record.v1"),
                    message -> message.key().equals(id) && message.value().contains("ENDED"));
        }
    }

    private static ValidatableResponse scheme(String key, String subject, boolean whole, int count, String... kinds) {
        String list = Arrays.stream(kinds)
                .map(kind -> "{\"key\":\"%s\",\"name\":\"%s\"}".formatted(kind, kind))
                .collect(Collectors.joining(","));
        return admin("office", YONGNING)
                .body(
                        "{\"name\":\"%s\",\"regionCode\":\"%s\",\"values\":{\"subject\":\"%s\",\"whole\":%s,\"count\":%d,\"kinds\":[%s]}}"
                                .formatted(key, YONGNING, subject, whole, count, list))
                .put("/v1/work-settings/charge-scheme/" + key)
                .then();
    }

    private static ValidatableResponse charge(String scheme, String person, String subject, String... kinds) {
        return admin("office", YONGNING)
                .body(
                        "{\"scheme\":\"%s\",\"person\":\"%s\",\"post\":\"副局长\",\"subject\":\"%s\",\"kinds\":[%s],\"from\":\"2024-01-01\"}"
                                .formatted(
                                        scheme,
                                        person,
                                        subject,
                                        Arrays.stream(kinds)
                                                .map(kind -> '"' + kind + '"')
                                                .collect(Collectors.joining(","))))
                .post("/v1/charges")
                .then();
    }

    private static ValidatableResponse step(String id, String what, String body) {
        return admin("office", YONGNING)
                .body(body)
                .post("/v1/charges/" + id + "/" + what)
                .then();
    }

    private static ValidatableResponse uncovered(String scheme) {
        return viewer(YONGNING)
                .queryParam("scheme", scheme)
                .get("/v1/charges/uncovered")
                .then()
                .statusCode(200);
    }

    private static void school(String code, String closedOn) {
        Database.ofApplication().execute("""
                insert into known_school (code, name, region_code, region_path, opened_on, closed_on, version)
                values (?, ?, '640121', '/640000/640100/640121/', date '2000-01-01', %s, 1) on conflict do nothing
                """.formatted(closedOn), code, "学校" + code);
    }
}
