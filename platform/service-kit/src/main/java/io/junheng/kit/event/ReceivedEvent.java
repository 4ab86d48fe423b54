package io.junheng.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventTypes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** An event as it arrived: CloudEvents attributes and the JSON payload. Fields that this service does not know are ignored. */
public final class ReceivedEvent {

    private final ObjectMapper json;
    private final String topic;
    private final String key;
    private final Headers headers;
    private final String payload;
    private UUID id;
    private Instant time;
    private Object prepared;

    ReceivedEvent(ObjectMapper json, String topic, String key, Headers headers, String payload) {
        this.json = json;
        this.topic = topic;
        this.key = key;
        this.headers = headers;
        this.payload = payload;
    }

    public UUID id() {
        if (id == null) {
            id = UUID.fromString(required("ce_id"));
        }
        return id;
    }

    /** For example {@code io.junheng.registry.SchoolOpened.v1}. */
    public String type() {
        return required("ce_type");
    }

    public boolean is(Class<? extends DomainEvent> event) {
        return EventTypes.typeOf(event).equals(type());
    }

    public Instant time() {
        if (time == null) {
            time = EventTime.parse(required("ce_time"));
        }
        return time;
    }

    /** The aggregate's key. */
    public String subject() {
        return key;
    }

    public long version() {
        return Long.parseLong(required("ce_version"));
    }

    public String topic() {
        return topic;
    }

    /** A header, for example {@code ce_actor}, or null. */
    public String attribute(String name) {
        return header(headers, name);
    }

    static String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    public String payload() {
        return payload;
    }

    /** Keeps what was made of it ahead, see {@link PreparingConsumer}. */
    public void prepared(Object made) {
        prepared = made;
    }

    /** What was made of it ahead; empty when nothing was. */
    public <T> Optional<T> prepared(Class<T> type) {
        return Optional.ofNullable(prepared).map(type::cast);
    }

    public JsonNode tree() {
        try {
            return json.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("payload is not JSON", e);
        }
    }

    public <E extends DomainEvent> E as(Class<E> event) {
        try {
            return json.readValue(payload, event);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("payload is not a " + event.getSimpleName(), e);
        }
    }

    /** The aggregate after the change. */
    public <S> S after(Class<S> state) {
        try {
            return json.treeToValue(tree().path("after"), state);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("state is not a " + state.getSimpleName(), e);
        }
    }

    private String required(String attribute) {
        String value = attribute(attribute);
        if (value == null) {
            throw new UnreadableEvent("attribute " + attribute + " is missing", null);
        }
        return value;
    }

    /** An event that will never be readable, however often it is tried. */
    static final class UnreadableEvent extends RuntimeException {
        UnreadableEvent(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
