package io.junheng.kit.event;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventTypes;
import io.junheng.kit.identity.Actor;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** What every event of one change is sent with: the CloudEvents attributes, who acted, and on whose authority. */
final class Envelope {

    private final Map<String, String> common = new LinkedHashMap<>();

    Envelope(String service, Actor actor, String authority, OffsetDateTime time) {
        common.put("ce_specversion", "1.0");
        common.put("ce_source", "/junheng/" + service);
        common.put("ce_time", time.truncatedTo(ChronoUnit.MICROS).toString());
        common.put("content-type", "application/json");
        put("ce_actor", actor.subject());
        put("ce_actorclient", actor.client());
        put("ce_actorroles", String.join(",", new TreeSet<>(actor.roles())));
        put("ce_actorscope", actor.regionCode());
        put("ce_requestid", actor.requestId());
        put("traceparent", actor.traceparent());
        put("ce_authority", authority);
    }

    /** The headers of one event. */
    Map<String, String> headers(String id, DomainEvent event) {
        Map<String, String> headers = new LinkedHashMap<>(common);
        headers.put("ce_id", id);
        headers.put("ce_type", EventTypes.typeOf(event.getClass()));
        headers.put("ce_subject", event.aggregateId());
        headers.put("ce_version", Long.toString(event.aggregateVersion()));
        headers.put("ce_regionpath", event.regionPath());
        if (event.dataSubject() != null) {
            headers.put("ce_datasubject", event.dataSubject());
        }
        return headers;
    }

    private void put(String name, String value) {
        if (value != null && !value.isEmpty()) {
            common.put(name, value);
        }
    }
}
