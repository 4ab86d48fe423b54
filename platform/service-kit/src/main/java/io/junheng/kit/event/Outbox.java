package io.junheng.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventTypes;
import io.junheng.kit.config.KitConfig;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Where a use case leaves its events: they are written in the running transaction and published after it commits, at least once, in the order of their
 * aggregate. Outside a transaction {@link #append} fails. Many events of one change wait in one row together, as a {@link Pack}; each is a message of its own
 * when it is published.
 */
@ApplicationScoped
public class Outbox {

    /** As many events of one change wait together in one row. */
    private static final int PACKED = 50;

    /** The most that wait in one row, so that publishing takes little memory. */
    private static final int LARGEST = 2_000;

    private static final int LARGEST_BYTES = 4 << 20;

    private final Database database;
    private final ObjectMapper json;
    private final Caller caller;
    private final KitConfig config;
    private final Clock clock;
    private final Ids ids;

    /** Writes the payloads of a pack one after the other, with nothing between them. */
    private final ObjectWriter payloads;

    /** The topic of each class of events. */
    private final ClassValue<String> topics;

    /** Memory of earlier packs: one for each that is put together at the same time. */
    private final Queue<PackBytes> spare = new ConcurrentLinkedQueue<>();

    Outbox(Database database, ObjectMapper json, Caller caller, KitConfig config, Clock clock, Ids ids) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
        this.payloads = json.writer().withRootValueSeparator("");
        String prefix = config.topics().prefix();
        this.topics = new ClassValue<>() {
            @Override
            protected String computeValue(Class<?> event) {
                return EventTypes.topicOf(prefix, event.asSubclass(DomainEvent.class));
            }
        };
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
        if (events.size() < PACKED) {
            each(events, envelope);
        } else {
            packed(events, envelope).forEach(this::append);
        }
    }

    private void each(List<? extends DomainEvent> events, Envelope envelope) {
        List<String> eventIds = new ArrayList<>(events.size());
        List<String> eventTopics = new ArrayList<>(events.size());
        List<String> keys = new ArrayList<>(events.size());
        List<String> headers = new ArrayList<>(events.size());
        List<String> texts = new ArrayList<>(events.size());
        for (DomainEvent event : events) {
            String id = ids.next().toString();
            eventIds.add(id);
            eventTopics.add(topics.get(event.getClass()));
            keys.add(event.aggregateId());
            headers.add(envelope.headers(id, event));
            texts.add(text(event));
        }
        database.update("""
                insert into outbox (event_id, topic, key, headers, payload)
                select event_id::uuid, topic, key, headers, payload
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    with ordinality as t (event_id, topic, key, headers, payload, place)
                order by place
                """, eventIds, eventTopics, keys, headers, texts);
    }

    private record Packed(byte[] bytes, int events) {

        static Packed of(Packing packing) {
            int events = packing.events();
            return new Packed(packing.take(), events);
        }
    }

    private List<Packed> packed(List<? extends DomainEvent> events, Envelope envelope) {
        List<Packed> packs = new ArrayList<>();
        PackBytes bytes = Objects.requireNonNullElseGet(spare.poll(), PackBytes::new);
        Packing packing = new Packing(envelope.common(), bytes);
        try (SequenceWriter writer = payloads.writeValues(bytes)) {
            for (DomainEvent event : events) {
                add(event, envelope, packing, writer);
                if (packing.events() == LARGEST || packing.size() >= LARGEST_BYTES) {
                    packs.add(Packed.of(packing));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (packing.events() > 0) {
            packs.add(Packed.of(packing));
        }
        packing.leave(spare);
        return packs;
    }

    private void add(DomainEvent event, Envelope envelope, Packing packing, SequenceWriter writer) {
        try {
            packing.add(
                    topics.get(event.getClass()),
                    event.aggregateId(),
                    envelope.own(ids.next().toString(), event),
                    out -> writer.write(event).flush());
        } catch (IOException e) {
            throw unwritable(event, e);
        }
    }

    private void append(Packed pack) {
        database.update("insert into outbox (pack, events) values (?, ?)", pack.bytes(), pack.events());
    }

    private String text(DomainEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw unwritable(event, e);
        }
    }

    private static IllegalStateException unwritable(DomainEvent event, IOException reason) {
        return new IllegalStateException(event.getClass().getSimpleName() + " cannot be written as JSON", reason);
    }
}
