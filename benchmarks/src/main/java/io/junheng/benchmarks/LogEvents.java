package io.junheng.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events of the size of a school's, as a service would send them; of a kind that no service but the log takes. */
final class LogEvents implements AutoCloseable {

    private static final String PAYLOAD = """
            {"before":null,"after":{"code":"%s","name":"示例第%d小学（示例）","type":"211","founder":"831","urbanRural":"111",\
            "regionCode":"220322001","regionPath":"/220000/220300/220322/220322001/","openedOn":"1956-09-01","boarding":false,\
            "status":"OPEN","version":1}}""";

    private final KafkaProducer<String, String> producer;
    private final String topic;
    private long sent;

    LogEvents(Map<String, String> environment) {
        this.topic = environment.getOrDefault("JUNHENG_TOPIC_PREFIX", "junheng") + ".registry.founding-rule.v1";
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", environment.get("JUNHENG_KAFKA"),
                        "acks", "all",
                        "linger.ms", "5",
                        "client.id", "benchmark"),
                new StringSerializer(),
                new StringSerializer());
    }

    void send(int events) {
        for (int i = 0; i < events; i++) {
            String key = "bench-" + ++sent;
            ProducerRecord<String, String> message =
                    new ProducerRecord<>(topic, null, key, PAYLOAD.formatted(key, sent));
            headers(key)
                    .forEach((name, value) ->
                            message.headers().add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
            producer.send(message);
        }
        producer.flush();
    }

    private static Map<String, String> headers(String key) {
        return Map.ofEntries(
                Map.entry("ce_specversion", "1.0"),
                Map.entry("ce_id", UUID.randomUUID().toString()),
                Map.entry("ce_type", "io.junheng.registry.FoundingRuleDefined.v1"),
                Map.entry("ce_source", "/junheng/registry"),
                Map.entry("ce_subject", key),
                Map.entry("ce_time", OffsetDateTime.now(ZoneOffset.ofHours(8)).toString()),
                Map.entry("content-type", "application/json"),
                Map.entry("ce_version", "1"),
                Map.entry("ce_regionpath", "/220000/220300/220322/220322001/"),
                Map.entry("ce_actor", "benchmark"),
                Map.entry("ce_actorroles", "admin"),
                Map.entry("ce_requestid", "benchmark-" + key));
    }

    @Override
    public void close() {
        producer.close();
    }
}
