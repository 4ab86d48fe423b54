package io.junheng.task.order;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.inspector;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class OrderApiTest {

    private static final String JINFENG = "640106";

    @BeforeEach
    void directory() {
        Yinchuan.regions();
        register("640106-jyj", "区教育局", JINFENG);
        register("640106-xfd", "区消防大队", JINFENG);
    }

    @Test
    void r020AnOrderIsClosedByItsIssuerAndNeverByTheOneWhoActed() {
        // Given
        String id = issued("SUPERVISION", "\"dueOn\":\"2999-12-31\"");

        // When
        bureau("li")
                .body("{\"content\":\"已联系物业\",\"percent\":50}")
                .post("/v1/orders/" + id + "/progress-reports")
                .then()
                .statusCode(201);
        move(bureau("li"), id, "REPORTED").statusCode(200).body("reportedBy", equalTo("li"));
        move(bureau("li"), id, "CLOSED").statusCode(403);
        move(admin("li", JINFENG), id, "CLOSED").statusCode(403).body("errors[0].code", equalTo("SELF_VERIFICATION"));
        move(admin("issuer", JINFENG), id, "CLOSED").statusCode(200).body("closedBy", equalTo("issuer"));

        // Then
        move(bureau("li"), id, "REPORTED").statusCode(409);
        viewer(JINFENG)
                .get("/v1/orders/" + id + "/history")
                .then()
                .body("items.to", contains("ISSUED", "ISSUED", "REPORTED", "CLOSED"));
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.order.v1"),
                    message -> message.key().equals(id) && message.value().contains("\"status\":\"CLOSED\""));
        }
    }

    @Test
    void r022WhatComesBackIsANewOrder() {
        // Given
        String id = issued("SUPERVISION", "\"dueOn\":\"2999-12-31\"");
        reopen(id).statusCode(409).body("errors[0].code", equalTo("ORDER_NOT_CLOSED"));
        move(bureau("li"), id, "REPORTED").statusCode(200);
        move(inspector("wang", JINFENG), id, "CLOSED").statusCode(200);

        // When
        String again = reopen(id)
                .statusCode(201)
                .body("reopens", equalTo(id))
                .body("status", equalTo("ISSUED"))
                .extract()
                .path("id");

        // Then
        assertThat(again).isNotEqualTo(id);
        viewer(JINFENG).get("/v1/orders/" + id).then().body("status", equalTo("CLOSED"));
        reopen(id).statusCode(409).body("errors[0].code", equalTo("ORDER_REOPENED"));
    }

    @Test
    void r021ASameDayOrderIsDueAtTheEndOfTheDay() {
        // Given
        String id = issued("RECTIFICATION", "\"sameDay\":true");

        // When
        var order = viewer(JINFENG).get("/v1/orders/" + id).then().extract();

        // Then
        ZonedDateTime due = Instant.parse(order.path("dueAt")).atZone(ZoneId.of("Asia/Shanghai"));
        ZonedDateTime issued = Instant.parse(order.path("issuedAt")).atZone(ZoneId.of("Asia/Shanghai"));
        assertThat(due.toLocalTime()).hasToString("23:59");
        assertThat(due.toLocalDate()).isEqualTo(issued.toLocalDate());
        move(bureau("li"), id, "PLAN_SUBMITTED").statusCode(200);
        move(bureau("li"), id, "REPORTED").statusCode(422).body("errors[0].code", equalTo("EVIDENCE_REQUIRED"));
        evidence(id);
        move(bureau("li"), id, "REPORTED").statusCode(200);
    }

    @Test
    void r021WhatFailsAfterItsDeadlineIsReferred() {
        // Given
        String inTime = issued("RECTIFICATION", "\"dueOn\":\"2999-12-31\"");
        String late = issued("RECTIFICATION", "\"dueOn\":\"2999-12-31\"");
        Database.ofApplication()
                .execute("update work_order set due_at = timestamptz '2020-01-01 23:59+08' where id = ?", late);

        // When
        for (String id : new String[] {inTime, late}) {
            evidence(id);
            move(bureau("li"), id, "REPORTED").statusCode(200);
        }

        // Then
        move(inspector("wang", JINFENG), inTime, "FAILED").statusCode(200).body("referred", equalTo(false));
        move(inspector("wang", JINFENG), late, "FAILED").statusCode(200).body("referred", equalTo(true));
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.order.v1"),
                    message -> message.key().equals(late) && message.value().contains("\"referred\":true"));
        }
    }

    @Test
    void ofOneSourceThereIsOneOrderAndOthersSeeNothingOfIt() {
        // Given
        String id = issued("SUPERVISION", "\"dueOn\":\"2999-12-31\",\"sourceRef\":\"金府常〔2026〕3号\"");

        // When
        issue("SUPERVISION", "\"dueOn\":\"2999-12-31\",\"sourceRef\":\"金府常〔2026〕3号\"")
                .statusCode(409);

        // Then
        department("d", JINFENG, "640106-xfd").get("/v1/orders/" + id).then().statusCode(404);
        viewer("640104").get("/v1/orders/" + id).then().statusCode(404);
        viewer("640104")
                .queryParam("filter", "id:eq:" + id)
                .get("/v1/orders")
                .then()
                .body("items", hasSize(0));
        bureau("li").get("/v1/orders/" + id).then().statusCode(200);
    }

    @Test
    void whatIsWrongWithAnOrderIsSaidAtOnce() {
        admin("issuer", JINFENG)
                .body("""
                        {"kind":"SUPERVISION","title":"t","content":"c","departmentCode":"nobody","sameDay":true,"dueOn":"2020-01-01"}""")
                .post("/v1/orders")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("ORDER_VALUE_REQUIRED"))
                .body("errors.code", hasItem("ORDER_DUE_TWICE"))
                .body("errors.code", hasItem("ORDER_DEPARTMENT_UNKNOWN"));
        bureau("li").body("{}").post("/v1/orders").then().statusCode(403);
    }

    private static String issued(String kind, String due) {
        return issue(kind, due).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse issue(String kind, String due) {
        return admin("issuer", JINFENG)
                .body("""
                        {"kind":"%s","source":"HAZARD","title":"消防通道堵塞","content":"立即清除","departmentCode":"640106-jyj",%s}""".formatted(kind, due))
                .post("/v1/orders")
                .then();
    }

    private static RequestSpecification bureau(String subject) {
        return department(subject, JINFENG, "640106-jyj");
    }

    private static ValidatableResponse move(RequestSpecification who, String id, String to) {
        return who.body("{\"to\":\"" + to + "\",\"reason\":\"已办\"}")
                .post("/v1/orders/" + id + "/transitions")
                .then();
    }

    private static ValidatableResponse reopen(String id) {
        return inspector("wang", JINFENG)
                .body("{\"reason\":\"问题反弹\",\"dueOn\":\"2999-12-31\"}")
                .post("/v1/orders/" + id + "/reopenings")
                .then();
    }

    private static void evidence(String id) {
        bureau("li")
                .contentType("application/pdf")
                .queryParam("name", "照片.pdf")
                .body("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                .post("/v1/orders/" + id + "/evidence")
                .then()
                .statusCode(201);
    }
}
