package io.junheng.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The broker as a test sees it: reads whole topics, writes single records. */
public final class Kafka implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    private final Map<String, Object> client;
    private final Admin admin;
    private final KafkaProducer<String, String> producer;

    /**
     * A record of text.
     *
     * @param value null for a tombstone
     * @param headers a header's last value where it occurs more than once
     */
    public record Message(
            String topic, int partition, long offset, String key, String value, Map<String, String> headers) {}

    private Kafka(String bootstrapServers) {
        client = Map.of("bootstrap.servers", bootstrapServers);
        admin = Admin.create(client);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "max.block.ms", "10000"),
                new StringSerializer(),
                new StringSerializer());
    }

    public static Kafka at(String bootstrapServers) {
        return new Kafka(bootstrapServers);
    }

    /** The broker of the application under test. */
    public static Kafka ofApplication() {
        return at(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    /** The application's name for a topic: {@code registry.school.v1} with the prefix of this test run. */
    public static String topic(String name) {
        return ConfigProvider.getConfig().getValue("JUNHENG_TOPIC_PREFIX", String.class) + "." + name;
    }

    /** Creates a topic with one partition unless there is one. */
    public void createTopic(String topic) {
        try {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Writes a record and returns when the broker has it. */
    public void produce(String topic, String key, String value, Map<String, String> headers) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Everything on a topic now, each partition in its order. */
    public List<Message> all(String topic) {
        try (KafkaConsumer<String, String> consumer = fromTheBeginning(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            List<Message> messages = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(AT_ONCE).forEach(received -> {
                    if (received.offset() < ends.get(new TopicPartition(topic, received.partition()))) {
                        messages.add(message(received));
                    }
                });
            }
            return messages;
        }
    }

    /**
     * Waits up to 20 seconds until some record of the topic matches, and returns the first that does.
     *
     * @throws AssertionError when none came
     */
    public Message await(String topic, Predicate<Message> condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!exists(topic)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(topic + " was not created within " + PATIENCE.toSeconds() + " s");
            }
            pause();
        }
        List<Message> read = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = fromTheBeginning(topic)) {
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> received : consumer.poll(AT_ONCE)) {
                    Message message = message(received);
                    if (condition.test(message)) {
                        return message;
                    }
                    read.add(message);
                }
            }
        }
        throw new AssertionError(
                "no matching record on " + topic + " within " + PATIENCE.toSeconds() + " s; it has " + read);
    }

    private KafkaConsumer<String, String> fromTheBeginning(String topic) {
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static Message message(ConsumerRecord<String, String> received) {
        return new Message(
                received.topic(),
                received.partition(),
                received.offset(),
                received.key(),
                received.value(),
                headers(received.headers()));
    }

    public boolean exists(String topic) {
        return topics().contains(topic);
    }

    /** Deletes every topic whose name begins with the prefix. */
    public void deleteTopics(String prefix) {
        List<String> doomed =
                topics().stream().filter(topic -> topic.startsWith(prefix)).toList();
        try {
            admin.deleteTopics(doomed).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        admin.close(Duration.ofSeconds(5));
    }

    private Set<String> topics() {
        try {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Map<String, String> headers(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(),
                        header -> new String(header.value(), StandardCharsets.UTF_8),
                        (first, last) -> last));
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
