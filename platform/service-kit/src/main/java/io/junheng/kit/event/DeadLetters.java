package io.junheng.kit.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts dead letters back where they came from (死信重放), each once: {@code DeadLetters <bootstrap servers> <dead-letter topic>}. Consumers that took the event
 * the first time know its id and do nothing.
 */
public final class DeadLetters {

    private static final Duration POLL = Duration.ofMillis(200);

    /** As long as another replay of the same letters may hold them before this one has nothing to do. */
    private static final Duration TO_BE_ASSIGNED = Duration.ofSeconds(10);

    private DeadLetters() {}

    /** Replays one dead-letter topic and prints how many letters went back. */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        if (arguments.length != 2) {
            System.err.println("usage: DeadLetters <bootstrap servers> <dead-letter topic>");
            System.exit(2);
        }
        System.out.println(replay(arguments[0], arguments[1]) + " dead letters replayed from " + arguments[1]);
    }

    /** Sends every letter of {@code deadTopic} not replayed before to its own topic again; returns how many. */
    public static int replay(String servers, String deadTopic) throws ExecutionException, InterruptedException {
        int count = 0;
        try (Consumer<byte[], byte[]> letters = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                servers,
                                "group.id",
                                deadTopic + ".replay",
                                "enable.auto.commit",
                                false,
                                "auto.offset.reset",
                                "earliest"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                Producer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers, "acks", "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            letters.subscribe(List.of(deadTopic));
            Map<TopicPartition, Long> ends = ends(letters, deadTopic);
            long patience = System.nanoTime() + TO_BE_ASSIGNED.toNanos();
            while (!reached(letters, ends) && (!letters.assignment().isEmpty() || System.nanoTime() < patience)) {
                for (ConsumerRecord<byte[], byte[]> letter : letters.poll(POLL)) {
                    producer.send(original(letter)).get();
                    count++;
                }
                letters.commitSync();
            }
        }
        return count;
    }

    /** Where each partition ended when the replay began: what fails again meanwhile is not sent round in a circle. */
    private static Map<TopicPartition, Long> ends(Consumer<byte[], byte[]> letters, String deadTopic) {
        return letters.endOffsets(letters.partitionsFor(deadTopic).stream()
                .map(partition -> new TopicPartition(deadTopic, partition.partition()))
                .toList());
    }

    private static boolean reached(Consumer<byte[], byte[]> letters, Map<TopicPartition, Long> ends) {
        return letters.assignment().equals(ends.keySet())
                && ends.entrySet().stream().allMatch(end -> letters.position(end.getKey()) >= end.getValue());
    }

    private static ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> letter) {
        String topic =
                new String(letter.headers().lastHeader("junheng-dead-topic").value(), StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!header.key().startsWith("junheng-dead-")) {
                message.headers().add(header);
            }
        });
        return message;
    }

    static void ensureTopic(String servers, String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
