package io.junheng.kit.event;

import io.micrometer.core.instrument.Counter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/** Takes what can never take effect to {@code <topic>.dead.<group>} with its reason (死信), and counts it. */
final class Burying {

    private static final Logger LOG = Logger.getLogger(Burying.class);

    private final String servers;
    private final String group;
    private final Counter dead;

    Burying(String servers, String group, Counter dead) {
        this.servers = servers;
        this.group = group;
        this.dead = dead;
    }

    /** Returns when Kafka has the dead letter. */
    void bury(ConsumerRecord<byte[], byte[]> message, RuntimeException reason) {
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
}
