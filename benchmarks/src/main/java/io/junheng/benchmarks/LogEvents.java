package io.junheng.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Events of the size of a school's, as a service would send them; of a kind that no service but the log takes. */
final class LogEvents implements AutoCloseable {

    private static final List<String> PAYLOAD = List.of(
            "{\"before\":null,\"after\":{\"code\":\"",
            "\",\"name\":\"示例第",
            "小学（示例）\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"111\",\"regionCode\":\"220322001\","
                    + "\"regionPath\":\"/220000/220300/220322/220322001/\",\"openedOn\":\"1956-09-01\",\"boarding\":false,"
                    + "\"status\":\"OPEN\",\"version\":1}}");

    private static final List<Header> SAME = Stream.of(
                    header("ce_specversion", "1.0"),
                    header("ce_type", "io.junheng.registry.FoundingRuleDefined.v1"),
                    header("ce_source", "/junheng/registry"),
                    header("content-type", "application/json"),
                    header("ce_version", "1"),
                    header("ce_regionpath", "/220000/220300/220322/220322001/"),
                    header("ce_actor", "benchmark"),
                    header("ce_actorroles", "admin"))
            .toList();

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private long sent;

    LogEvents(Map<String, String> environment) {
        this.topic = environment.getOrDefault("JUNHENG_TOPIC_PREFIX", "junheng") + ".registry.founding-rule.v1";
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", environment.get("JUNHENG_KAFKA"),
                        "acks", "all",
                        "linger.ms", "5",
                        "batch.size", 131_072,
                        "client.id", "benchmark"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void send(int events) {
        Header time =
                header("ce_time", OffsetDateTime.now(ZoneOffset.ofHours(8)).toString());
        for (int i = 0; i < events; i++) {
            String key = "bench-" + ++sent;
            ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                    topic, bytes(key), bytes(PAYLOAD.get(0) + key + PAYLOAD.get(1) + sent + PAYLOAD.get(2)));
            SAME.forEach(message.headers()::add);
            message.headers()
                    .add(time)
                    .add(header("ce_id", id().toString()))
                    .add(header("ce_subject", key))
                    .add(header("ce_requestid", "benchmark-" + key));
            producer.send(message);
        }
        producer.flush();
    }

    /** In the order of time, as the services' own are. */
    private static UUID id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000L | random.nextLong() & 0xFFFL;
        return new UUID(high, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
