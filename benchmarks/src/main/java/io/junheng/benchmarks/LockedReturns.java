package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells of locked returns as the registry does (已锁定报表事件), for what is measured from there on. */
final class LockedReturns implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final String topic;

    LockedReturns(Map<String, String> environment) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", environment.get("JUNHENG_KAFKA"), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
        topic = environment.getOrDefault("JUNHENG_TOPIC_PREFIX", "junheng") + ".registry.return.v1";
    }

    /** Sends one and waits until the broker has it. */
    void send(ObjectNode state) throws ExecutionException, InterruptedException {
        String key = String.join(
                "/",
                state.path("subject").asText(),
                state.path("subjectCode").asText(),
                state.path("form").asText(),
                state.path("year").asText());
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.putNull("before");
        String version = state.remove("aggregateVersion").asText();
        payload.set("after", state.put("version", Long.parseLong(version)).put("formVersion", 1));
        ProducerRecord<String, String> event = new ProducerRecord<>(topic, key, payload.toString());
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "io.junheng.registry.ReturnLocked.v1",
                        "ce_source",
                        "/junheng/registry",
                        "ce_subject",
                        key,
                        "ce_time",
                        OffsetDateTime.now().toString(),
                        "ce_version",
                        version,
                        "ce_regionpath",
                        state.path("regionPath").asText(),
                        "ce_actor",
                        "benchmark",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(event).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
