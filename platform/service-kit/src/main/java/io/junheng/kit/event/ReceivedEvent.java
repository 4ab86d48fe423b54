package io.junheng.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventTypes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;

/** An event as it arrived: CloudEvents attributes and the JSON payload. Fields that this service does not know are ignored. */
public final class ReceivedEvent {

    private final ObjectMapper json;
    private final String topic;
    private final String key;
    private final Map<String, String> attributes;
    private final String payload;
    private UUID id;
    private Instant time;

    ReceivedEvent(ObjectMapper json, String topic, String key, Map<String, String> attributes, String payload) {
        this.json = json;
        this.topic = topic;
        this.key = key;
        this.attributes = Collections.unmodifiableMap(attributes);
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
            time = OffsetDateTime.parse(required("ce_time")).toInstant();
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
        return attributes.get(name);
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public String payload() {
        return payload;
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
        String value = attributes.get(attribute);
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
