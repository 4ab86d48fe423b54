package io.junheng.kit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.EventCatalogue;
import io.junheng.contracts.EventTypes;
import io.junheng.kit.config.KitConfig;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.trace.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * One consumer at work. A batch takes effect in one transaction with the inbox, then its offsets are committed: what Kafka is told was taken has always taken effect. Where the
 * consumer prepares, the next batch is fetched and prepared meanwhile.
 */
final class ConsumerLoop {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** Events taken in one transaction at most; with more, what the collector copies over and over costs more than what they share. */
    private static final int AT_ONCE = 1_000;

    /** Bytes of messages that come at once. */
    private static final int LARGEST_FETCH = 16 << 20;

    private final Subscription subscription;
    private final String servers;
    private final KitConfig config;
    private final String group;
    private final Taking taking;
    private final Underway underway;
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
        this.subscription = consumer.subscription();
        this.servers = servers;
        this.config = config;
        this.group = config.topics().prefix() + "." + config.service() + "." + subscription.name();
        Burying burying =
                new Burying(servers, group, meters.counter("junheng.events.dead", "consumer", subscription.name()));
        this.taking =
                new Taking(consumer, config.service(), group, json, inbox, caller, tracing, burying, () -> running);
        this.underway = consumer instanceof PreparingConsumer
                ? Underway.inAThread("events-" + subscription.name() + "-effect")
                : Underway.atOnce();
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
        try {
            while (running) {
                runUntilItBreaksOff();
            }
        } finally {
            underway.end();
        }
    }

    private void runUntilItBreaksOff() {
        underway.forget();
        try (Consumer<byte[], byte[]> opened = open()) {
            kafka = opened;
            opened.subscribe(topics(), new Revoking(opened));
            while (running) {
                step(opened);
            }
        } catch (WakeupException | InterruptException e) {
            LOG.debugf("Consumer %s was woken", group);
        } catch (RuntimeException e) {
            if (running) {
                LOG.warnf("Consumer %s starts again: %s", group, e.toString());
                Taking.pause(1_000);
            }
        }
    }

    /** The batch before takes effect while the next is fetched and read; then that one begins. */
    private void step(Consumer<byte[], byte[]> opened) {
        ConsumerRecords<byte[], byte[]> records = opened.poll(POLL);
        Underway.Batch next = records.isEmpty() ? null : Underway.Batch.of(records, taking.read(records));
        Map<TopicPartition, OffsetAndMetadata> taken = underway.finished();
        if (next != null) {
            underway.begin(next, taking);
        }
        commit(opened, taken);
        if (underway.isEnded()) {
            commit(opened, underway.finished());
        }
    }

    private static void commit(Consumer<byte[], byte[]> opened, Map<TopicPartition, OffsetAndMetadata> taken) {
        if (!taken.isEmpty()) {
            opened.commitSync(taken);
        }
    }

    /** What is under way in a partition that goes to another process is finished first, so that it does not come there too. */
    private final class Revoking implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> opened;

        Revoking(Consumer<byte[], byte[]> opened) {
            this.opened = opened;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            try {
                commit(opened, underway.finished());
            } catch (WakeupException e) {
                LOG.debugf("Consumer %s stops before what is under way has taken effect", group);
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            underway.finished();
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.debugf("Consumer %s has %s", group, partitions);
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
                Map.ofEntries(
                        Map.entry("bootstrap.servers", servers),
                        Map.entry("group.id", group),
                        Map.entry("client.id", group),
                        Map.entry("enable.auto.commit", false),
                        Map.entry("auto.offset.reset", "earliest"),
                        Map.entry("isolation.level", "read_committed"),
                        Map.entry("max.poll.records", AT_ONCE),
                        Map.entry("max.partition.fetch.bytes", subscription.bytesOfAPartition()),
                        Map.entry("fetch.max.bytes", LARGEST_FETCH),
                        Map.entry("metadata.max.age.ms", 3_000),
                        Map.entry("session.timeout.ms", 10_000),
                        Map.entry("max.poll.interval.ms", 900_000)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
