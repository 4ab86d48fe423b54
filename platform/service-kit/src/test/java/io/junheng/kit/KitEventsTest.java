package io.junheng.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.kit.event.DeadLetters;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kit's promises about events, against a real broker: redelivered, overtaken, poisonous, and a relay that dies between publishing and removing. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class KitEventsTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Database database = Database.ofApplication();
    private final String topic = Kafka.topic("registry.region.v1");

    @BeforeEach
    void empty() {
        database.execute("truncate note, outbox");
    }

    private static String code() {
        return "77" + String.format("%04d", SERIAL.incrementAndGet());
    }

    private static Map<String, String> headers(UUID id, long version) {
        return Map.of(
                "ce_specversion", "1.0",
                "ce_id", id.toString(),
                "ce_type", "io.junheng.registry.RegionEstablished.v1",
                "ce_source", "/junheng/registry",
                "ce_time", "2026-01-01T00:00:00Z",
                "ce_version", Long.toString(version));
    }

    private static String region(String code, String name, long version) {
        return "{\"before\":null,\"after\":{\"code\":\"%s\",\"name\":\"%s\",\"level\":\"TOWN\",\"kind\":\"ADMINISTRATIVE\",\"parentCode\":null,\"path\":\"/%s/\",\"validFrom\":\"2000-01-01\",\"validTo\":null,\"version\":%d,\"fieldOfTomorrow\":1}}"
                .formatted(code, name, code, version);
    }

    private Object nameOf(String code) {
        List<Map<String, Object>> rows = database.rows("select name from known_region where code = ?", code);
        return rows.isEmpty() ? null : rows.get(0).get("name");
    }

    @Test
    void aChangeIsPublishedOnceItIsCommittedAndThenLeavesTheOutbox() {
        // Given
        String code = code();

        // When
        KitApiTest.note(code, "first");

        // Then
        try (Kafka kafka = Kafka.ofApplication()) {
            Kafka.Message message = kafka.await(topic, m -> code.equals(m.key()));
            assertThat(message.headers())
                    .containsEntry("ce_type", "io.junheng.registry.RegionEstablished.v1")
                    .containsEntry("ce_actor", "ann")
                    .containsEntry("ce_actorroles", "admin")
                    .containsEntry("ce_version", "1")
                    .containsKeys("ce_id", "ce_time", "ce_requestid", "ce_regionpath");
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> database.number("select count(*) from outbox") == 0);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(nameOf(code)).isEqualTo("first"));
    }

    @Test
    void aMessageSentTwiceBecauseTheRelayDiedBeforeRemovingItHasOneEffect() {
        // Given
        String code = code();
        KitApiTest.note(code, "first");
        Kafka.Message sent;
        try (Kafka kafka = Kafka.ofApplication()) {
            sent = kafka.await(topic, m -> code.equals(m.key()));
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(nameOf(code)).isEqualTo("first"));
        database.execute("update known_region set name = 'marked' where code = ?", code);

        // When: the row is back in the outbox, as after a kill between publish and delete
        database.execute(
                "insert into outbox (event_id, topic, key, headers, payload) values (?::uuid, ?, ?, jsonb_build_object('ce_id', ?::text, 'ce_type', ?::text, 'ce_time', ?::text, 'ce_version', ?::text)::text, ?)",
                sent.headers().get("ce_id"),
                topic,
                code,
                sent.headers().get("ce_id"),
                sent.headers().get("ce_type"),
                sent.headers().get("ce_time"),
                sent.headers().get("ce_version"),
                sent.value());
        String later = code();
        KitApiTest.note(later, "later");

        // Then
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(nameOf(later)).isEqualTo("later"));
        try (Kafka kafka = Kafka.ofApplication()) {
            assertThat(kafka.all(topic).stream().filter(m -> code.equals(m.key())))
                    .hasSize(2);
        }
        assertThat(nameOf(code)).isEqualTo("marked");
    }

    @Test
    void anOlderVersionNeverOverwritesANewerOne() {
        // Given
        String code = code();
        String after = code();
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.produce(topic, code, region(code, "third", 3), headers(UUID.randomUUID(), 3));

            // When
            kafka.produce(topic, code, region(code, "second", 2), headers(UUID.randomUUID(), 2));
            kafka.produce(topic, after, region(after, "after", 1), headers(UUID.randomUUID(), 1));
        }

        // Then
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(nameOf(code)).isEqualTo("third");
            assertThat(nameOf(after)).isEqualTo("after");
        });
    }

    @Test
    void aPoisonousEventGoesToTheDeadLettersAndItsPartitionGoesOn() throws Exception {
        // Given
        String poison = code();
        String group = Kafka.topic("registry.known-regions");
        String dead = topic + ".dead." + group;
        UUID id = UUID.randomUUID();
        UUID unreadable = UUID.randomUUID();

        // When: each is sent after the one before was dealt with, since a newer state in the same batch would supersede
        // an older unread
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.produce(topic, poison, "{\"after\":{\"code\":null}}", headers(id, 1));
            Kafka.Message letter =
                    kafka.await(dead, m -> id.toString().equals(m.headers().get("ce_id")));
            kafka.produce(topic, poison, "not json at all", headers(unreadable, 2));
            kafka.await(dead, m -> unreadable.toString().equals(m.headers().get("ce_id")));
            kafka.produce(topic, poison, region(poison, "healthy", 3), headers(UUID.randomUUID(), 3));

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(nameOf(poison)).isEqualTo("healthy"));
            assertThat(letter.headers())
                    .containsKeys("junheng-dead-reason", "junheng-dead-topic", "junheng-dead-offset");
        }

        // And replaying it, once, puts it back
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        assertThat(DeadLetters.replay(servers, dead)).isEqualTo(2);
        assertThat(DeadLetters.replay(servers, dead)).isZero();
    }
}
