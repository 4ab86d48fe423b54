package io.junheng.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventTypes;
import io.junheng.kit.config.KitConfig;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

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
        if (events.isEmpty()) {
            return;
        }
        Envelope envelope = new Envelope(config.service(), caller.actor(), authority, OffsetDateTime.now(clock));
        List<String> eventIds = new ArrayList<>(events.size());
        List<String> topics = new ArrayList<>(events.size());
        List<String> keys = new ArrayList<>(events.size());
        List<String> headers = new ArrayList<>(events.size());
        List<String> payloads = new ArrayList<>(events.size());
        for (DomainEvent event : events) {
            String id = ids.next().toString();
            eventIds.add(id);
            topics.add(EventTypes.topicOf(config.topics().prefix(), event.getClass()));
            keys.add(event.aggregateId());
            headers.add(envelope.headers(id, event));
            payloads.add(text(event));
        }
        database.update("""
                insert into outbox (event_id, topic, key, headers, payload)
                select event_id::uuid, topic, key, headers, payload
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    with ordinality as t (event_id, topic, key, headers, payload, place)
                order by place
                """, eventIds, topics, keys, headers, payloads);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }
}
