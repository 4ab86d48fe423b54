package io.junheng.task.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventTypes;
import io.junheng.contracts.registry.LedgerFindingState;
import io.junheng.contracts.registry.LedgerItemState;
import io.junheng.testing.Kafka;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The registry's ledgers as this service hears them. */
final class Registry {

    static final String COUNTY_PATH = "/220000/220300/220322/";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Registry() {}

    static LedgerItemState item(String id, String ledger, String status, String reopens, long version) {
        boolean over = status.equals("WRITTEN_OFF");
        return new LedgerItemState(
                id,
                1042,
                ledger,
                1,
                "2122000001",
                "220322",
                COUNTY_PATH,
                2025,
                2025,
                LocalDate.of(2025, 10, 1),
                over ? LocalDate.of(2026, 10, 1) : null,
                status,
                null,
                reopens,
                false,
                Map.of("className", "三年二班", "pupils", "58"),
                Map.of("band", "LARGE"),
                List.of(),
                List.of(),
                List.of(),
                0,
                null,
                null,
                over ? "city.officer" : null,
                null,
                version);
    }

    static LedgerFindingState finding(String id, String item, String ledger, String kind, String status, long version) {
        return new LedgerFindingState(
                id,
                ledger,
                item,
                1042,
                kind.equals("INCREMENT") ? "zeroIncrement" : "planned",
                kind,
                "2122000001",
                "220322",
                COUNTY_PATH,
                2026,
                "新增大班额:三年二班 58 人",
                "a new oversize class",
                null,
                false,
                status,
                LocalDate.of(2026, 10, 1),
                status.equals("RESOLVED") ? LocalDate.of(2026, 11, 1) : null,
                version);
    }

    static void tell(DomainEvent event) {
        try (Kafka kafka = Kafka.ofApplication()) {
            String topic = EventTypes.topicOf(Kafka.topic("x").replace(".x", ""), event.getClass());
            kafka.createTopic(topic);
            kafka.produce(
                    topic,
                    event.aggregateId(),
                    JSON.writeValueAsString(Map.of("after", event.after())),
                    Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_type", EventTypes.typeOf(event.getClass()),
                            "ce_source", "/junheng/registry",
                            "ce_subject", event.aggregateId(),
                            "ce_actor", "county.clerk",
                            "ce_time", "2026-10-01T01:30:00Z",
                            "ce_version", Long.toString(event.aggregateVersion()),
                            "ce_regionpath", event.regionPath()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
