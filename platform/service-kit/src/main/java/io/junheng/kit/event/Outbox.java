package io.junheng.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventTypes;
import io.junheng.kit.config.KitConfig;
import io.junheng.kit.identity.Actor;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Where a use case leaves its events: they are written in the running transaction and published after it commits, at least once, in the order of their
 * aggregate. Outside a transaction {@link #append} fails.
 */
@ApplicationScoped
public class Outbox {

    private final Database database;
    private final ObjectMapper json;
    private final Caller caller;
    private final KitConfig config;
    private final Clock clock;
    private final Ids ids;

    Outbox(Database database, ObjectMapper json, Caller caller, KitConfig config, Clock clock, Ids ids) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(DomainEvent event) {
        append(List.of(event));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<? extends DomainEvent> events) {
        append(events, null);
    }

    /** As {@link #append(List)}, naming the document or decision on whose authority it was done (依据). */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<? extends DomainEvent> events, String authority) {
        Actor actor = caller.actor();
        List<Object[]> rows = new ArrayList<>(events.size());
        for (DomainEvent event : events) {
            rows.add(row(event, actor, authority));
        }
        database.batch(
                "insert into outbox (event_id, topic, key, headers, payload) values (?, ?, ?, ?::jsonb, ?)", rows);
    }

    private Object[] row(DomainEvent event, Actor actor, String authority) {
        var id = ids.next();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", EventTypes.typeOf(event.getClass()));
        headers.put("ce_source", "/junheng/" + config.service());
        headers.put("ce_subject", event.aggregateId());
        headers.put(
                "ce_time",
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS).toString());
        headers.put("content-type", "application/json");
        headers.put("ce_version", Long.toString(event.aggregateVersion()));
        headers.put("ce_regionpath", event.regionPath());
        put(headers, "ce_actor", actor.subject());
        put(headers, "ce_actorclient", actor.client());
        put(headers, "ce_actorroles", String.join(",", new TreeSet<>(actor.roles())));
        put(headers, "ce_actorscope", actor.regionCode());
        put(headers, "ce_requestid", actor.requestId());
        put(headers, "traceparent", actor.traceparent());
        put(headers, "ce_authority", authority);
        return new Object[] {
            id,
            EventTypes.topicOf(config.topics().prefix(), event.getClass()),
            event.aggregateId(),
            text(headers),
            text(event)
        };
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (value != null && !value.isEmpty()) {
            headers.put(name, value);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }
}
