package io.junheng.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventTypes;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import java.util.Map;
import java.util.UUID;

/** What other services tell, as tests let them. */
public final class OtherServices {

    private OtherServices() {}

    /** An event of that type with the state {@code after}. */
    public static void tell(
            Class<? extends DomainEvent> type, String id, String regionPath, int version, String after) {
        try (Kafka kafka = Kafka.ofApplication()) {
            String topic = EventTypes.topicOf(Kafka.topic("x").replace(".x", ""), type);
            kafka.createTopic(topic);
            kafka.produce(
                    topic,
                    id,
                    "{\"after\":" + after + "}",
                    Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_type",
                            EventTypes.typeOf(type),
                            "ce_source",
                            "/junheng/test",
                            "ce_subject",
                            id,
                            "ce_time",
                            "2024-02-28T17:30:00Z",
                            "ce_version",
                            Integer.toString(version),
                            "ce_regionpath",
                            regionPath));
        }
    }

    /** Waits until the count is not zero. */
    public static void await(String count, Object... parameters) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (Database.ofApplication().number(count, parameters) == 0) {
            assertThat(System.nanoTime()).as("within 30 s").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
