package io.junheng.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import io.junheng.kit.identity.Actor;
import java.time.OffsetDateTime;
import java.util.Map;
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
        assertThat(read(ENVELOPE.headers("e1", new ContactNamed(null, null, "x"))))
                .containsEntry("ce_id", "e1")
                .containsEntry("ce_type", "io.junheng.task.ContactNamed.v1")
                .containsEntry("ce_time", "2024-12-02T17:37:00.123456+08:00")
                .containsEntry("ce_version", "3")
                .containsEntry("ce_actorroles", "admin,viewer")
                .doesNotContainKeys("traceparent", "ce_authority", "ce_datasubject");
    }

    @Test
    void saysWhoseDataThePayloadHolds() {
        assertThat(read(ENVELOPE.headers("e1", new ContactNamed("person/1", null, "x"))))
                .containsEntry("ce_datasubject", "person/1");
    }

    @Test
    void whateverStandsInAHeaderIsReadBackAsItWas() {
        // Given
        Actor actor = new Actor("张\"三\\", null, Set.of(), null, null, null, "req\t1", null);
        Envelope envelope = new Envelope("task", actor, "教督〔2017〕6号\n第二条", OffsetDateTime.MIN);

        // When
        String headers = envelope.headers("e1", new ContactNamed("a/\"b\"", null, "x"));

        // Then
        assertThat(read(headers))
                .containsEntry("ce_actor", "张\"三\\")
                .containsEntry("ce_authority", "教督〔2017〕6号\n第二条")
                .containsEntry("ce_requestid", "req\t1")
                .containsEntry("ce_datasubject", "a/\"b\"");
    }

    private static Map<String, String> read(String headers) {
        try {
            return new ObjectMapper().readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError(headers, e);
        }
    }
}
