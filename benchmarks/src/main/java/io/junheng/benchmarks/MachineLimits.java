package io.junheng.benchmarks;

import io.junheng.launcher.Service;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.postgresql.PGConnection;

/** What this machine, PostgreSQL, Kafka's producer and a hash do at best, each measured once in a run, in some two seconds, when a benchmark first asks. */
final class MachineLimits {

    private static final int ROWS = 200_000;
    private static final int EVENTS = 200_000;
    private static final int EVENT_BYTES = 700;
    private static final String TOPIC = "benchmark-limit";
    private static final int TIMES = 2_000;
    private static final int SECONDS = 2;

    private final Bench bench;
    private final Map<Kind, Limit> known = new EnumMap<>(Kind.class);

    MachineLimits(Bench bench) {
        this.bench = bench;
    }

    /** One way to find a bound. */
    private interface Measure {
        double of(MachineLimits limits) throws Exception;
    }

    /** The bounds there are. */
    enum Kind {
        /** Of whatever is stored in many rows. */
        COPY("PostgreSQL's COPY of rows of 200 bytes into one table with a key", "rows/s", MachineLimits::copied),
        /** Of whatever is told to others. */
        PRODUCER("Kafka's producer, events of 700 bytes, acknowledged", "events/s", MachineLimits::produced),
        /** Of whatever is hashed. */
        HASH("SHA-256 on one core", "MiB/s", limits -> hashed()),
        /** Of whatever is read alone. */
        ROW("one row of PostgreSQL by its key, one connection, median", "ms", MachineLimits::read),
        /** Of whatever is written alone. */
        COMMIT("one row of PostgreSQL written and on the disk, median", "ms", MachineLimits::committed),
        /** Of whatever is answered. */
        ANSWERS(
                "the same bytes to whoever asks, sixteen clients on the same machine",
                "answers/s",
                limits -> answered());

        private final String words;
        private final String unit;
        private final Measure measure;

        Kind(String words, String unit, Measure measure) {
            this.words = words;
            this.unit = unit;
            this.measure = measure;
        }
    }

    /** Measures it, or says again what was measured before. */
    Limit of(Kind kind) throws Exception {
        Limit limit = known.get(kind);
        if (limit == null) {
            limit = new Limit(kind.words, kind.measure.of(this), kind.unit);
            known.put(kind, limit);
            bench.sample("limit: " + kind.words, 1, limit.value(), limit.unit());
        }
        return limit;
    }

    private double copied() throws IOException, SQLException {
        StringBuilder rows = new StringBuilder();
        String filler = "x".repeat(190);
        for (int row = 0; row < ROWS; row++) {
            rows.append(row).append('\t').append(filler).append('\n');
        }
        byte[] bytes = rows.toString().getBytes(StandardCharsets.US_ASCII);
        try (Connection connection = bench.database(Service.REGISTRY);
                Statement statement = connection.createStatement()) {
            double best = 0;
            for (int run = 0; run < 3; run++) {
                statement.execute("create table limit_copy (id integer primary key, filler text)");
                long began = System.nanoTime();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy limit_copy from stdin", new ByteArrayInputStream(bytes), 65_536);
                best = Math.max(best, ROWS / seconds(began));
                statement.execute("drop table limit_copy");
            }
            return best;
        }
    }

    private double produced() throws IOException, InterruptedException, ExecutionException {
        byte[] payload = new byte[EVENT_BYTES];
        Arrays.fill(payload, (byte) 'x');
        String broker = bench.suite().environment(Service.REGISTRY).get("JUNHENG_KAFKA");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker));
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", "5", "batch.size", 131_072),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            double best = 0;
            for (int run = 0; run < 3; run++) {
                long began = System.nanoTime();
                Future<RecordMetadata> last = null;
                for (int event = 0; event < EVENTS; event++) {
                    last = producer.send(new ProducerRecord<>(TOPIC, payload));
                }
                last.get();
                best = Math.max(best, EVENTS / seconds(began));
            }
            admin.deleteTopics(List.of(TOPIC)).all().get();
            return best;
        }
    }

    private static double hashed() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[1 << 20];
        double best = 0;
        for (int run = 0; run < 3; run++) {
            long began = System.nanoTime();
            int blocks = 0;
            while (seconds(began) < SECONDS / 3.0) {
                digest.update(block);
                blocks++;
            }
            best = Math.max(best, blocks / seconds(began));
        }
        return best;
    }

    private double read() throws IOException, SQLException {
        try (Connection connection = bench.database(Service.REGISTRY);
                Statement statement = connection.createStatement()) {
            statement.execute("create temp table limit_row as select n as id, repeat('x', 190) as filler"
                    + " from generate_series(1, 10000) n");
            statement.execute("alter table limit_row add primary key (id)");
            statement.execute("analyze limit_row");
            try (PreparedStatement select = connection.prepareStatement("select filler from limit_row where id = ?")) {
                return medianMillis(time -> {
                    select.setInt(1, 1 + time * 7919 % 10_000);
                    try (ResultSet row = select.executeQuery()) {
                        row.next();
                    }
                });
            }
        }
    }

    private double committed() throws IOException, SQLException {
        try (Connection connection = bench.database(Service.REGISTRY);
                Statement statement = connection.createStatement()) {
            statement.execute("create table limit_commit (id integer primary key, filler text)");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into limit_commit values (?, repeat('x', 190))")) {
                return medianMillis(time -> {
                    insert.setInt(1, time);
                    insert.executeUpdate();
                });
            } finally {
                statement.execute("drop table limit_commit");
            }
        }
    }

    /** Something done once more. */
    private interface Step {
        void take(int time) throws SQLException;
    }

    private static double medianMillis(Step step) throws SQLException {
        double[] millis = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long began = System.nanoTime();
            step.take(time);
            millis[time] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        return millis[TIMES / 2];
    }

    private static double answered() throws Exception {
        try (EmptyServer server = new EmptyServer()) {
            return new Load(server.address(), "nobody", List.of("/")).perSecond(SECONDS);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
