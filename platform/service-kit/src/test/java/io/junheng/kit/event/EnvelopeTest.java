package io.junheng.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import io.junheng.kit.identity.Actor;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final Envelope ENVELOPE = new Envelope(
            "task",
            new Actor("li", "cl_1", Set.of("viewer", "admin"), "220322", null, null, "req_1", null),
            null,
            OffsetDateTime.parse("2024-12-02T17:37:00.1234567+08:00"));

    @EventType(service = "task", aggregate = "contact")
    private record ContactNamed(String dataSubject, Object before, Object after) implements DomainEvent {

        @Override
        public String aggregateId() {
            return "S1";
        }

        @Override
        public long aggregateVersion() {
            return 3;
        }

        @Override
        public String regionPath() {
            return "/220000/";
        }
    }

    @Test
    void saysWhatHappenedToWhatAndWhoDidIt() {
        assertThat(ENVELOPE.headers("e1", new ContactNamed(null, null, "x")))
                .containsEntry("ce_id", "e1")
                .containsEntry("ce_type", "io.junheng.task.ContactNamed.v1")
                .containsEntry("ce_time", "2024-12-02T17:37:00.123456+08:00")
                .containsEntry("ce_version", "3")
                .containsEntry("ce_actorroles", "admin,viewer")
                .doesNotContainKeys("traceparent", "ce_authority", "ce_datasubject");
    }

    @Test
    void saysWhoseDataThePayloadHolds() {
        assertThat(ENVELOPE.headers("e1", new ContactNamed("person/1", null, "x")))
                .containsEntry("ce_datasubject", "person/1");
    }
}
