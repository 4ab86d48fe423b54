package io.junheng.task.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.task.WorkRecordState;
import io.junheng.contracts.task.WorkRecorded;
import io.junheng.kit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;

/** Tells of what was done in the course of the work (工作留痕), in the running transaction. */
@ApplicationScoped
public class WorkLog {

    private final Outbox outbox;
    private final ObjectMapper json;

    WorkLog(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /** What a record is about: its id and kind, the setting it falls under, its region, and the school, region or department; setting and subject may be null. */
    public record About(String id, String kind, String setting, String regionCode, String regionPath, String subject) {}

    /** Tells of a new record. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recorded(About about, String status, Map<String, ?> values) {
        outbox.append(new WorkRecorded(null, state(about, status, values, 1)));
    }

    /** Tells that a record moved from one status to another. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moved(About about, String from, String to, Map<String, ?> values, long version) {
        outbox.append(new WorkRecorded(state(about, from, Map.of(), version - 1), state(about, to, values, version)));
    }

    private WorkRecordState state(About about, String status, Map<String, ?> values, long version) {
        Map<String, String> written = new TreeMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                written.put(name, text(value));
            }
        });
        return new WorkRecordState(
                about.id(),
                about.kind(),
                about.setting(),
                about.regionCode(),
                about.regionPath(),
                about.subject(),
                status,
                written,
                version);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
