package io.junheng.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.config.KitConfig;
import io.junheng.kit.trace.Span;
import io.junheng.kit.trace.Tracing;
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
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
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

    /** Events that are published together, a pack more or less. */
    private static final int MOST_EVENTS = 4_000;

    private static final int POLL_MILLIS = 1_000;
    private static final String TRACEPARENT = "traceparent";
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final String url;
    private final String user;
    private final String password;
    private final String servers;
    private final KitConfig config;
    private final ObjectMapper json;
    private final Topics topics;
    private final Tracing tracing;
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
            MeterRegistry meters,
            Tracing tracing) {
        this.url = url;
        this.user = user;
        this.password = password.orElse("");
        this.servers = servers;
        this.config = config;
        this.json = json;
        this.topics = topics;
        this.tracing = tracing;
        meters.gauge("junheng.outbox.published", published);
    }

    /** What one row of the outbox holds: one event or a pack of them, and the span of sending them, which every message names as what caused it. */
    private record Row(long id, Span span, List<Message> messages) {}

    private record Message(String topic, byte[] key, List<Header> headers, byte[] payload) {

        String aggregate() {
            return topic + "\n" + new String(key, StandardCharsets.UTF_8);
        }
    }

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
        try (Producer<byte[], byte[]> producer = producer()) {
            while (running) {
                List<Row> rows = yields(connection) ? List.of() : next(connection);
                if (rows.isEmpty()) {
                    connection.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
                } else {
                    remove(connection, publish(producer, rows));
                }
            }
        }
    }

    /**
     * Whether an import is at work that nothing else waits behind: its packs are published when it has ended, when any other change has its event behind them,
     * or when the first has waited half a minute, whichever comes first, so that the import has the machine to itself and consumers get large batches.
     */
    private static boolean yields(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                        select (select pack is not null from outbox order by id limit 1)
                            and (select max(at) > clock_timestamp() - interval '1 second'
                                    and min(at) > clock_timestamp() - interval '30 seconds'
                                    and bool_and(pack is not null)
                                from outbox)
                        """);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private Producer<byte[], byte[]> producer() {
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
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private List<Row> next(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                        select id, topic, key, headers, payload, pack from (
                            select *, sum(events) over (order by id) - events as before from (
                                select id, topic, key, headers, payload, pack, events from outbox order by id limit ?
                            ) first
                        ) counted
                        where before < ? order by id
                        """)) {
            statement.setInt(1, BATCH);
            statement.setInt(2, MOST_EVENTS);
            try (ResultSet rows = statement.executeQuery()) {
                List<Row> result = new ArrayList<>();
                while (rows.next()) {
                    byte[] pack = rows.getBytes(6);
                    result.add(pack == null ? single(rows) : packed(rows.getLong(1), Pack.of(pack)));
                }
                return result;
            }
        }
    }

    private Row single(ResultSet row) throws SQLException {
        Map<String, String> headers = headers(row.getString(4));
        Span span = span(row.getString(2), 1, headers);
        return new Row(
                row.getLong(1),
                span,
                List.of(new Message(
                        row.getString(2), bytes(row.getString(3)), written(headers), bytes(row.getString(5)))));
    }

    private Row packed(long id, Pack pack) {
        Map<String, String> shared = headers(pack.common());
        Span span = span(pack.messages().get(0).topic(), pack.messages().size(), shared);
        List<Header> common = written(shared);
        List<Message> messages = new ArrayList<>(pack.messages().size());
        for (Pack.Message message : pack.messages()) {
            List<Header> headers = new ArrayList<>(common);
            headers.addAll(written(headers(message.headers())));
            messages.add(new Message(message.topic(), bytes(message.key()), headers, message.payload()));
        }
        return new Row(id, span, messages);
    }

    /** Begins the span of sending what the change with these headers left; from then on they name it. */
    private Span span(String topic, int messages, Map<String, String> headers) {
        Span span = tracing.send("send " + topic, headers.get(TRACEPARENT));
        if (span.isRecorded()) {
            headers.put(TRACEPARENT, span.traceparent());
            span.set("messaging.system", "kafka")
                    .set("messaging.operation.type", "send")
                    .set("messaging.destination.name", topic)
                    .set("messaging.batch.message_count", messages)
                    .set("junheng.request_id", headers.get("ce_requestid"));
        }
        return span;
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The outbox holds unreadable headers", e);
        }
    }

    private static List<Header> written(Map<String, String> headers) {
        List<Header> written = new ArrayList<>(headers.size());
        headers.forEach((name, value) -> written.add(new RecordHeader(name, bytes(value))));
        return written;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Long> publish(Producer<byte[], byte[]> producer, List<Row> rows)
            throws InterruptedException, TimeoutException, ExecutionException {
        List<List<Future<RecordMetadata>>> sent = new ArrayList<>(rows.size());
        for (Row row : rows) {
            sent.add(row.messages().stream()
                    .map(message -> producer.send(new ProducerRecord<>(
                            message.topic(), null, message.key(), message.payload(), message.headers())))
                    .toList());
        }
        List<Long> acknowledged = new ArrayList<>(rows.size());
        Set<String> held = new HashSet<>();
        ExecutionException failure = null;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            ExecutionException refused = failure(sent.get(i));
            if (refused != null) {
                failure = refused;
                row.span().failed(refused.getCause().getClass().getName());
            }
            row.span().close();
            if (refused == null
                    && (held.isEmpty()
                            || row.messages().stream().map(Message::aggregate).noneMatch(held::contains))) {
                acknowledged.add(row.id());
                published.addAndGet(row.messages().size());
            } else {
                row.messages().forEach(message -> held.add(message.aggregate()));
            }
        }
        if (acknowledged.isEmpty() && failure != null) {
            throw failure;
        }
        return acknowledged;
    }

    /** Why one of them was not taken, or null when all were. */
    private static ExecutionException failure(List<Future<RecordMetadata>> sent)
            throws InterruptedException, TimeoutException {
        ExecutionException failure = null;
        for (Future<RecordMetadata> message : sent) {
            try {
                message.get(90, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                failure = e;
            }
        }
        return failure;
    }

    private static void remove(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from outbox where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }
}
