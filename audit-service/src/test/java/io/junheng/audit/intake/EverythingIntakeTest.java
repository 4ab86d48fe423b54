package io.junheng.audit.intake;

import static io.junheng.audit.AuditLog.auditor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.audit.AuditLog;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.junheng.verifier.Finding;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the broker into the log. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class EverythingIntakeTest {

    private final String schools = Kafka.topic("registry.school.v1");

    @Inject
    AuditLog log;

    @BeforeEach
    void begin() {
        log.begin();
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.createTopic(schools);
        }
    }

    private static Map<String, String> headers(UUID id, String type, long version) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", id.toString(),
                "ce_type", type,
                "ce_source", "/junheng/registry",
                "ce_time", "2026-01-02T11:04+08:00",
                "ce_version", Long.toString(version),
                "ce_regionpath", "/220000/220300/220322/"));
        headers.put("ce_actor", "li");
        headers.put("ce_actorclient", "c1");
        headers.put("ce_actorroles", "admin,school");
        headers.put("ce_actorscope", "220322");
        headers.put("ce_requestid", "req-12345678");
        headers.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        headers.put("ce_authority", "教督〔2017〕6号");
        return headers;
    }

    private static String opened(String code) {
        return "{\"before\":null,\"after\":{\"code\":\"%s\",\"name\":\"第一小学\",\"area\":1200.50}}".formatted(code);
    }

    @Test
    void whatEveryServicePublishesIsRecordedAsOfTheOneItCameFrom() {
        // Given
        UUID started = UUID.randomUUID();

        // When
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.produce(
                    Kafka.topic("suite.job.v1"),
                    "reg_1",
                    "{\"before\":null,\"after\":{\"id\":\"reg_1\",\"kind\":\"export\",\"resource\":\"schools\"}}",
                    headers(started, "io.junheng.suite.JobStarted.v1", 1));
        }
        log.awaitSize(1);

        // Then
        auditor()
                .get("/v1/audit/entries/0")
                .then()
                .body("service", equalTo("registry"))
                .body("aggregate", equalTo("job"))
                .body("actor", equalTo("li"))
                .body("after.resource", equalTo("schools"));
    }

    @Test
    void eventBecomesAnEntryWithEverythingItSays() {
        // Given
        UUID corrected = UUID.randomUUID();
        String payload = """
                {"before":{"code":"2200000001","name":"第一小学","regionPath":"/220000/220300/220323/","tags":["a"]},
                 "after":{"code":"2200000001","name":"实验小学","regionPath":"/220000/220300/220322/","tags":["a","b"]},
                 "reason":"更名"}
                """;

        // When
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.produce(
                    schools, "2200000001", payload, headers(corrected, "io.junheng.registry.SchoolCorrected.v1", 2));
        }
        log.awaitSize(1);

        // Then
        auditor()
                .get("/v1/audit/entries/0")
                .then()
                .statusCode(200)
                .body("eventId", equalTo(corrected.toString()))
                .body("time", equalTo("2026-01-02T03:04:00Z"))
                .body("type", equalTo("io.junheng.registry.SchoolCorrected.v1"))
                .body("operation", equalTo("UPDATE"))
                .body("service", equalTo("registry"))
                .body("aggregate", equalTo("school"))
                .body("aggregateId", equalTo("2200000001"))
                .body("version", equalTo(2))
                .body("actor", equalTo("li"))
                .body("client", equalTo("c1"))
                .body("roles", contains("admin", "school"))
                .body("actorScope", equalTo("220322"))
                .body("regionPath", equalTo("/220000/220300/220322/"))
                .body("requestId", equalTo("req-12345678"))
                .body("traceparent", equalTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .body("authority", equalTo("教督〔2017〕6号"))
                .body("before.name", equalTo("第一小学"))
                .body("after.name", equalTo("实验小学"))
                .body("details.reason", equalTo("更名"))
                .body("changes.op", contains("replace", "replace", "add"))
                .body("changes.path", contains("/name", "/regionPath", "/tags/1"))
                .body("changes[0].old", equalTo("第一小学"))
                .body("changes[0].value", equalTo("实验小学"));
        assertThat(Database.ofApplication().value("select previous_region_path from audit_entry"))
                .isEqualTo("/220000/220300/220323/");
        assertThat(log.verify(log.checkpoint()).finding()).isEqualTo(Finding.INTACT);
    }

    @Test
    void creationHasNoBeforeAndNoChanges() {
        // When
        try (Kafka kafka = Kafka.ofApplication()) {
            Map<String, String> headers = headers(UUID.randomUUID(), "io.junheng.registry.SchoolOpened.v1", 1);
            List.of("ce_actor", "ce_actorroles", "ce_actorscope", "ce_authority", "traceparent")
                    .forEach(headers::remove);
            kafka.produce(schools, "2200000002", opened("2200000002"), headers);
        }
        log.awaitSize(1);

        // Then
        auditor()
                .get("/v1/audit/entries/0")
                .then()
                .body("operation", equalTo("CREATE"))
                .body("before", nullValue())
                .body("actor", nullValue())
                .body("roles", hasSize(0))
                .body("changes", hasSize(0));
        assertThat((String) Database.ofApplication().value("select data from audit_entry"))
                .startsWith("{\"after\":{\"area\":1200.5,\"code\":\"2200000002\",\"name\":\"第一小学\"},"
                        + "\"before\":null,\"changes\":[],\"salt\":\"");
    }

    @Test
    void redeliveredEventIsOneEntryAndPoisonStopsNobody() {
        // Given
        UUID twice = UUID.randomUUID();
        String type = "io.junheng.registry.SchoolOpened.v1";

        // When
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.produce(schools, "2200000003", opened("2200000003"), headers(twice, type, 1));
            kafka.produce(schools, "2200000004", "{\"before\":nu", headers(UUID.randomUUID(), type, 1));
            kafka.produce(schools, "2200000005", "[]", headers(UUID.randomUUID(), type, 1));
            kafka.produce(schools, "2200000003", opened("2200000003"), headers(twice, type, 1));
            kafka.produce(
                    schools,
                    "2200000006",
                    opened("2200000006"),
                    headers(UUID.randomUUID(), "io.junheng.registry.SchoolRenamed.v9", 1));

            // Then
            log.awaitSize(2);
            String dead = schools + ".dead." + Kafka.topic("audit.audit-log");
            assertThat(kafka.await(dead, letter -> letter.key().equals("2200000004"))
                            .headers())
                    .containsKey("junheng-dead-reason");
            kafka.await(dead, letter -> letter.key().equals("2200000005"));
        }
        auditor().get("/v1/audit/entries").then().body("items.aggregateId", contains("2200000003", "2200000006"));
    }

    @Test
    void eventsThatComeInAnotherOrderAndAgainAreEachRecordedOnceAsTheyCame() {
        // Given
        String type = "io.junheng.registry.SchoolCorrected.v1";
        UUID second = UUID.randomUUID();
        UUID first = UUID.randomUUID();

        // When the later version comes first, and both come again
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.produce(schools, "2200000007", opened("2200000007"), headers(second, type, 2));
            kafka.produce(schools, "2200000007", opened("2200000007"), headers(first, type, 1));
            log.awaitSize(2);
            kafka.produce(schools, "2200000007", opened("2200000007"), headers(first, type, 1));
            kafka.produce(schools, "2200000007", opened("2200000007"), headers(second, type, 2));
            kafka.produce(schools, "2200000007", opened("2200000007"), headers(UUID.randomUUID(), type, 3));
        }

        // Then
        log.awaitSize(3);
        auditor().get("/v1/audit/entries").then().body("items.version", contains(2, 1, 3));
        assertThat(Database.ofApplication().number("select count(*) from inbox where consumer = 'audit-log'"))
                .as("the log knows by itself what it took")
                .isZero();
        assertThat(log.verify(log.checkpoint()).finding()).isEqualTo(Finding.INTACT);
    }
}
