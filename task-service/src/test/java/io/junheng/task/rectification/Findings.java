package io.junheng.task.rectification;

import static io.junheng.task.TaskApi.viewer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventTypes;
import io.junheng.contracts.indicator.FindingOpened;
import io.junheng.contracts.indicator.FindingState;
import io.junheng.testing.Kafka;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/** The indicator service as this one hears it. */
final class Findings {

    private static final JsonMapper JSON = new JsonMapper();

    /** A finding whose parts can be set. */
    static final class Builder {
        private final String id;
        private String criterion = "L4";
        private String regionCode = "220322100";
        private String regionPath = "/220000/220300/220322/220322100/";
        private String value = "3.9";
        private String status = "OPEN";
        private long version = 1;

        private Builder(String id) {
            this.id = id;
        }

        Builder criterion(String code) {
            criterion = code;
            return this;
        }

        Builder region(String code, String path) {
            regionCode = code;
            regionPath = path;
            return this;
        }

        Builder value(String number) {
            value = number;
            return this;
        }

        Builder status(String word) {
            status = word;
            return this;
        }

        Builder version(long number) {
            version = number;
            return this;
        }

        FindingState build() {
            return new FindingState(
                    id,
                    "quality-balance",
                    1,
                    criterion,
                    "生均教学及辅助用房面积",
                    "PRIMARY",
                    "SCHOOL",
                    "2122000001",
                    "梨树县第一小学",
                    regionCode,
                    regionPath,
                    2023,
                    new BigDecimal(value),
                    ">= 4.5",
                    new BigDecimal("120.5"),
                    "teachingRoomsArea",
                    "m2",
                    status,
                    "ev_1",
                    status.equals("OPEN") ? null : "ev_2",
                    version);
        }
    }

    Builder state(String id) {
        return new Builder(id);
    }

    /** The event's id of the first publication. */
    UUID eventOf(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    /** Publishes that a finding was opened and returns the id of its rectification. */
    String opened(String id) {
        return opened(id, UnaryOperator.identity());
    }

    String opened(String id, UnaryOperator<Builder> parts) {
        publish(new FindingOpened(null, parts.apply(state(id)).build()), eventOf(id));
        await(() -> !ids(id).isEmpty());
        return ids(id).get(0);
    }

    void publish(DomainEvent event) {
        publish(event, UUID.randomUUID());
    }

    void publish(DomainEvent event, UUID id) {
        try (Kafka kafka = Kafka.ofApplication()) {
            String topic = EventTypes.topicOf(Kafka.topic("x").replace(".x", ""), event.getClass());
            kafka.createTopic(topic);
            kafka.produce(
                    topic,
                    event.aggregateId(),
                    JSON.writeValueAsString(Map.of("after", event.after())),
                    Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", id.toString(),
                            "ce_type", EventTypes.typeOf(event.getClass()),
                            "ce_source", "/junheng/indicator",
                            "ce_subject", event.aggregateId(),
                            "ce_time", "2026-02-28T17:30:00Z",
                            "ce_version", Long.toString(event.aggregateVersion()),
                            "ce_regionpath", event.regionPath()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition::getAsBoolean);
    }

    private static List<String> ids(String finding) {
        return viewer("220000")
                .queryParam("filter", "findingId:eq:" + finding)
                .get("/v1/rectifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
