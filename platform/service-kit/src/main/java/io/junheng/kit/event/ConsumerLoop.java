package io.junheng.kit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.EventCatalogue;
import io.junheng.contracts.EventTypes;
import io.junheng.kit.config.KitConfig;
import io.junheng.kit.identity.Actor;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.DatabaseFailure;
import io.junheng.kit.trace.Tracing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/**
 * One consumer at work. A batch takes effect in one transaction with the inbox, then its offsets are committed. While the database is away it waits; an event
 * that fails by itself three times goes to {@code <topic>.dead.<group>} with its reason, and the partition goes on.
 */
final class ConsumerLoop {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final int TRIES = 3;
    private static final Duration POLL = Duration.ofMillis(500);

    private final EventConsumer consumer;
    private final Subscription subscription;
    private final String servers;
    private final KitConfig config;
    private final ObjectMapper json;
    private final Inbox inbox;
    private final Caller caller;
    private final Tracing tracing;
    private final String group;
    private final Counter dead;
    private volatile boolean running = true;
    private volatile Consumer<byte[], byte[]> kafka;
    private Thread thread;

    ConsumerLoop(
            EventConsumer consumer,
            String servers,
            KitConfig config,
            ObjectMapper json,
            Inbox inbox,
            Caller caller,
            MeterRegistry meters,
            Tracing tracing) {
        this.consumer = consumer;
        this.subscription = consumer.subscription();
        this.servers = servers;
        this.config = config;
        this.json = json;
        this.inbox = inbox;
        this.caller = caller;
        this.tracing = tracing;
        this.group = config.topics().prefix() + "." + config.service() + "." + subscription.name();
        this.dead = meters.counter("junheng.events.dead", "consumer", subscription.name());
    }

    void start() {
        thread = new Thread(this::run, "events-" + subscription.name());
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        running = false;
        Consumer<byte[], byte[]> current = kafka;
        if (current != null) {
            current.wakeup();
        }
        try {
            thread.join(4_000);
            thread.interrupt();
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try (Consumer<byte[], byte[]> opened = open()) {
                kafka = opened;
                opened.subscribe(topics());
                while (running) {
                    ConsumerRecords<byte[], byte[]> records = opened.poll(POLL);
                    if (!records.isEmpty()) {
                        take(records);
                        opened.commitSync();
                    }
                }
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException e) {
                if (!running) {
                    return;
                }
            } catch (RuntimeException e) {
                if (!running) {
                    return;
                }
                LOG.warnf("Consumer %s starts again: %s", group, e.toString());
                pause(1_000);
            }
        }
    }

    private Set<String> topics() {
        String prefix = config.topics().prefix();
        return subscription.isEverything()
                ? EventCatalogue.all().stream()
                        .map(event -> EventTypes.topicOf(prefix, event))
                        .collect(Collectors.toSet())
                : subscription.topics(prefix);
    }

    private Consumer<byte[], byte[]> open() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        group,
                        "client.id",
                        group,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed",
                        "max.poll.records",
                        1_000,
                        "metadata.max.age.ms",
                        3_000,
                        "session.timeout.ms",
                        10_000,
                        "max.poll.interval.ms",
                        900_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        List<ConsumerRecord<byte[], byte[]>> wanted = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : records) {
            String type = header(message, "ce_type");
            if (type == null || subscription.wants(type)) {
                wanted.add(message);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        try {
            attempt(wanted);
        } catch (RuntimeException e) {
            LOG.debugf("Batch of %d in %s failed, trying one by one: %s", wanted.size(), group, e.toString());
            wanted.forEach(this::takeAlone);
        }
    }

    private void takeAlone(ConsumerRecord<byte[], byte[]> message) {
        int failures = 0;
        long wait = 200;
        while (running) {
            try {
                attempt(List.of(message));
                return;
            } catch (ReceivedEvent.UnreadableEvent e) {
                bury(message, e);
                return;
            } catch (RuntimeException e) {
                if (DatabaseFailure.isPassing(e)) {
                    LOG.warnf("Consumer %s waits for the database: %s", group, e.toString());
                } else if (++failures >= TRIES) {
                    bury(message, e);
                    return;
                }
                pause(wait);
                wait = Math.min(wait * 2, 5_000);
            }
        }
        throw new WakeupException();
    }

    private void attempt(List<ConsumerRecord<byte[], byte[]>> messages) {
        List<ReceivedEvent> events = messages.stream().map(this::event).toList();
        events.forEach(event -> {
            event.id();
            event.version();
        });
        BatchSpans spans = BatchSpans.of(tracing, group, events);
        spans.during(() -> take(events, spans.traceparent()));
    }

    /** @param traceparent of what these events cause */
    private void take(List<ReceivedEvent> events, String traceparent) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            caller.become(
                    Actor.system(config.service()).inRequest(events.get(0).attribute("ce_requestid"), traceparent));
            QuarkusTransaction.requiringNew().run(() -> {
                List<ReceivedEvent> fresh = inbox.take(subscription, events);
                if (!fresh.isEmpty()) {
                    consumer.receive(fresh);
                }
            });
        } finally {
            context.terminate();
        }
    }

    private ReceivedEvent event(ConsumerRecord<byte[], byte[]> message) {
        if (message.key() == null || message.value() == null) {
            throw new ReceivedEvent.UnreadableEvent("message without key or payload", null);
        }
        Map<String, String> attributes = new HashMap<>();
        for (Header header : message.headers()) {
            attributes.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        ReceivedEvent event = new ReceivedEvent(
                json,
                message.topic(),
                new String(message.key(), StandardCharsets.UTF_8),
                attributes,
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

    private void bury(ConsumerRecord<byte[], byte[]> message, RuntimeException reason) {
        LOG.errorf(
                reason,
                "Event at %s-%d@%d goes to the dead letters of %s",
                message.topic(),
                message.partition(),
                message.offset(),
                group);
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(message.topic() + ".dead." + group, message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        letter.headers()
                .add("junheng-dead-reason", String.valueOf(reason).getBytes(StandardCharsets.UTF_8))
                .add("junheng-dead-topic", message.topic().getBytes(StandardCharsets.UTF_8))
                .add(
                        "junheng-dead-offset",
                        (message.partition() + "@" + message.offset()).getBytes(StandardCharsets.UTF_8));
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "client.id", group + "-dead"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            DeadLetters.ensureTopic(servers, letter.topic());
            producer.send(letter).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WakeupException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Dead letter could not be kept", e);
        }
        dead.increment();
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WakeupException();
        }
    }
}
