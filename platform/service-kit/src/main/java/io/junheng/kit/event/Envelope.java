package io.junheng.kit.event;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventTypes;
import io.junheng.kit.identity.Actor;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;

/** What every event of one change is sent with: the CloudEvents attributes, who acted, and on whose authority. */
final class Envelope {

    private static final int ROOM = 512;

    private final StringBuilder common = new StringBuilder(ROOM);
    private final StringBuilder own = new StringBuilder(ROOM);

    Envelope(String service, Actor actor, String authority, OffsetDateTime time) {
        put(common, "ce_specversion", "1.0");
        put(common, "ce_source", "/junheng/" + service);
        put(common, "ce_time", time.truncatedTo(ChronoUnit.MICROS).toString());
        put(common, "content-type", "application/json");
        put(common, "ce_actor", actor.subject());
        put(common, "ce_actorclient", actor.client());
        put(common, "ce_actorroles", String.join(",", new TreeSet<>(actor.roles())));
        put(common, "ce_actorscope", actor.regionCode());
        put(common, "ce_requestid", actor.requestId());
        put(common, "traceparent", actor.traceparent());
        put(common, "ce_authority", authority);
    }

    /** The headers that every event has, as a JSON object. */
    String common() {
        return object(new StringBuilder(common)).toString();
    }

    /** The headers of one event as a JSON object; those that have no value are left out. */
    String headers(String id, DomainEvent event) {
        StringBuilder headers = new StringBuilder(common.length() + ROOM).append(common);
        putOwn(headers, id, event);
        return object(headers).toString();
    }

    /** The headers of one event that are not {@link #common}, as a JSON object, until it is asked for those of the next. */
    CharSequence own(String id, DomainEvent event) {
        own.setLength(0);
        putOwn(own, id, event);
        return object(own);
    }

    private static void putOwn(StringBuilder headers, String id, DomainEvent event) {
        put(headers, "ce_id", id);
        put(headers, "ce_type", EventTypes.typeOf(event.getClass()));
        put(headers, "ce_subject", event.aggregateId());
        put(headers, "ce_version", Long.toString(event.aggregateVersion()));
        put(headers, "ce_regionpath", event.regionPath());
        put(headers, "ce_datasubject", event.dataSubject());
    }

    private static StringBuilder object(StringBuilder headers) {
        headers.setCharAt(0, '{');
        return headers.append('}');
    }

    private static void put(StringBuilder headers, String name, String value) {
        if (value != null && !value.isEmpty()) {
            headers.append(",\"").append(name).append("\":\"");
            if (isPlain(value)) {
                headers.append(value);
            } else {
                JsonStringEncoder.getInstance().quoteAsString(value, headers);
            }
            headers.append('"');
        }
    }

    /** Whether JSON has it as it is. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character < ' ' || character == '"' || character == '\\') {
                return false;
            }
        }
        return true;
    }
}
