package io.junheng.kit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.identity.Actor;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.DatabaseFailure;
import io.junheng.kit.trace.Tracing;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * How messages take effect (事件生效): together in one transaction with the inbox; when that fails, one half after the other, down to each by itself. One that cannot be read, or fails by
 * itself three times, goes to the dead letters. While the database is away it waits.
 */
final class Taking {

    private static final Logger LOG = Logger.getLogger(Taking.class);
    private static final int TRIES = 3;

    private final EventConsumer consumer;
    private final Subscription subscription;
    private final String service;
    private final String group;
    private final ObjectMapper json;
    private final Inbox inbox;
    private final Caller caller;
    private final Tracing tracing;
    private final Burying burying;
    private final BooleanSupplier running;

    Taking(
            EventConsumer consumer,
            String service,
            String group,
            ObjectMapper json,
            Inbox inbox,
            Caller caller,
            Tracing tracing,
            Burying burying,
            BooleanSupplier running) {
        this.consumer = consumer;
        this.subscription = consumer.subscription();
        this.service = service;
        this.group = group;
        this.json = json;
        this.inbox = inbox;
        this.caller = caller;
        this.tracing = tracing;
        this.burying = burying;
        this.running = running;
    }

    /** A message as it was read; with the reason instead of the event when it cannot be. */
    record Read(ConsumerRecord<byte[], byte[]> message, ReceivedEvent event, RuntimeException fault) {}

    /** Reads those messages that are wanted, and prepares for them where the consumer does. */
    List<Read> read(Iterable<ConsumerRecord<byte[], byte[]>> messages) {
        List<Read> read = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            if (isWanted(message)) {
                read.add(read(message));
            }
        }
        return read;
    }

    private boolean isWanted(ConsumerRecord<byte[], byte[]> message) {
        String type = subscription.isEverything() ? null : ReceivedEvent.header(message.headers(), "ce_type");
        return type == null || subscription.wants(type);
    }

    private Read read(ConsumerRecord<byte[], byte[]> message) {
        ReceivedEvent event;
        try {
            event = event(message);
        } catch (ReceivedEvent.UnreadableEvent e) {
            return new Read(message, null, e);
        }
        if (consumer instanceof PreparingConsumer preparing) {
            try {
                preparing.prepare(event);
            } catch (RuntimeException e) {
                LOG.debugf("Event %s is not prepared for: %s", event.id(), e.toString());
            }
        }
        return new Read(message, event, null);
    }

    private ReceivedEvent event(ConsumerRecord<byte[], byte[]> message) {
        if (message.key() == null || message.value() == null) {
            throw new ReceivedEvent.UnreadableEvent("message without key or payload", null);
        }
        ReceivedEvent event = new ReceivedEvent(
                json,
                message.topic(),
                new String(message.key(), StandardCharsets.UTF_8),
                message.headers(),
                new String(message.value(), StandardCharsets.UTF_8));
        try {
            event.type();
            event.id();
            event.version();
            event.time();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new ReceivedEvent.UnreadableEvent("attributes are malformed", e);
        }
        return event;
    }

    /** Lets them take effect; returns when each has, or lies among the dead letters. */
    void take(List<Read> messages) {
        List<Read> readable = new ArrayList<>(messages.size());
        for (Read each : messages) {
            if (each.fault() == null) {
                readable.add(each);
            } else {
                burying.bury(each.message(), each.fault());
            }
        }
        if (!readable.isEmpty()) {
            takeReadable(readable);
        }
    }

    private void takeReadable(List<Read> messages) {
        if (messages.size() == 1) {
            takeAlone(messages.get(0));
            return;
        }
        try {
            attempt(messages);
        } catch (RuntimeException e) {
            LOG.debugf("Batch of %d in %s failed, halving it: %s", messages.size(), group, e.toString());
            int half = messages.size() / 2;
            takeReadable(messages.subList(0, half));
            takeReadable(messages.subList(half, messages.size()));
        }
    }

    private void takeAlone(Read read) {
        int failures = 0;
        long wait = 200;
        while (running.getAsBoolean()) {
            try {
                attempt(List.of(read));
                return;
            } catch (ReceivedEvent.UnreadableEvent e) {
                burying.bury(read.message(), e);
                return;
            } catch (RuntimeException e) {
                if (DatabaseFailure.isPassing(e)) {
                    LOG.warnf("Consumer %s waits for the database: %s", group, e.toString());
                } else if (++failures >= TRIES) {
                    burying.bury(read.message(), e);
                    return;
                }
                pause(wait);
                wait = Math.min(wait * 2, 5_000);
            }
        }
        throw new WakeupException();
    }

    private void attempt(List<Read> messages) {
        List<ReceivedEvent> events = messages.stream().map(Read::event).toList();
        BatchSpans spans = BatchSpans.of(tracing, group, events);
        spans.during(() -> receive(events, spans.traceparent()));
    }

    /** @param traceparent of what these events cause */
    private void receive(List<ReceivedEvent> events, String traceparent) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            caller.become(Actor.system(service).inRequest(events.get(0).attribute("ce_requestid"), traceparent));
            QuarkusTransaction.requiringNew().run(() -> {
                List<ReceivedEvent> fresh = consumer.knowsWhatItTook() ? events : inbox.take(subscription, events);
                if (!fresh.isEmpty()) {
                    consumer.receive(fresh);
                }
            });
        } finally {
            context.terminate();
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WakeupException();
        }
    }
}
