package io.junheng.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.config.KitConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Publishes what the {@link Outbox} holds: one active relay per service (a PostgreSQL advisory lock), woken by NOTIFY, polling as the fallback. A row is
 * removed only when Kafka has acknowledged it and every earlier one of its key, so a kill at any moment repeats messages but never loses or overtakes one.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x6a75_6e68_656e_6701L;
    private static final int BATCH = 1_000;
    private static final int POLL_MILLIS = 1_000;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final String url;
    private final String user;
    private final String password;
    private final String servers;
    private final KitConfig config;
    private final ObjectMapper json;
    private final Topics topics;
    private final AtomicLong published = new AtomicLong();
    private volatile boolean running;
    private Thread thread;

    OutboxRelay(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") java.util.Optional<String> password,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            KitConfig config,
            ObjectMapper json,
            Topics topics,
            MeterRegistry meters) {
        this.url = url;
        this.user = user;
        this.password = password.orElse("");
        this.servers = servers;
        this.config = config;
        this.json = json;
        this.topics = topics;
        meters.gauge("junheng.outbox.published", published);
    }

    private record Row(long id, String topic, String key, String headers, String payload) {}

    void start(@Observes StartupEvent started) {
        running = true;
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        if (thread != null) {
            try {
                thread.join(4_000);
                thread.interrupt();
                thread.join(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (running) {
            try (Connection connection = DriverManager.getConnection(url, user, password)) {
                if (isLeader(connection)) {
                    lead(connection);
                } else {
                    Thread.sleep(POLL_MILLIS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | ExecutionException | TimeoutException | RuntimeException e) {
                if (!running) {
                    return;
                }
                LOG.warnf("Publishing pauses: %s", e.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isLeader(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void lead(Connection connection)
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        topics.ensure();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen outbox");
            // A removal that a crash undoes is sent once more, and the inboxes know it: it need not wait for the disk.
            statement.execute("set synchronous_commit = off");
        }
        try (Producer<String, String> producer = producer()) {
            while (running) {
                List<Row> rows = next(connection);
                if (rows.isEmpty()) {
                    connection.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
                } else {
                    remove(connection, publish(producer, rows));
                }
            }
        }
    }

    private Producer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "client.id",
                        "junheng-" + config.service() + "-relay",
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "compression.type",
                        "lz4",
                        "linger.ms",
                        2,
                        "delivery.timeout.ms",
                        60_000,
                        "request.timeout.ms",
                        15_000,
                        "max.block.ms",
                        15_000),
                new StringSerializer(),
                new StringSerializer());
    }

    private static List<Row> next(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select id, topic, key, headers, payload from outbox order by id limit " + BATCH);
                ResultSet rows = statement.executeQuery()) {
            List<Row> result = new ArrayList<>();
            while (rows.next()) {
                result.add(new Row(
                        rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
            }
            return result;
        }
    }

    private List<Long> publish(Producer<String, String> producer, List<Row> rows)
            throws InterruptedException, TimeoutException, ExecutionException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        for (Row row : rows) {
            sent.add(producer.send(message(row)));
        }
        List<Long> acknowledged = new ArrayList<>(rows.size());
        Set<String> held = new HashSet<>();
        ExecutionException failure = null;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String key = row.topic() + "\n" + row.key();
            try {
                sent.get(i).get(90, TimeUnit.SECONDS);
                if (!held.contains(key)) {
                    acknowledged.add(row.id());
                }
            } catch (ExecutionException e) {
                held.add(key);
                failure = e;
            }
        }
        if (acknowledged.isEmpty() && failure != null) {
            throw failure;
        }
        published.addAndGet(acknowledged.size());
        return acknowledged;
    }

    private ProducerRecord<String, String> message(Row row) {
        ProducerRecord<String, String> message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        try {
            json.readValue(row.headers(), HEADERS)
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Outbox row " + row.id() + " has unreadable headers", e);
        }
        return message;
    }

    private static void remove(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from outbox where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }
}
