package io.junheng.benchmarks;

import io.junheng.launcher.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The audit log, from events in Kafka to signed entries, beside a plain insert of the same rows into a table that PostgreSQL does not log. */
final class LogBenchmark implements Benchmark {

    private static final int EVENTS = 1_200_000;

    /** Enough for the compiler to be done: what is asked is what the log sustains. */
    private static final int WARM_UP = 50_000;

    private static final int BATCH = 1_000;
    private static final int SAMPLE = 20_000;
    private static final String COLUMNS =
            "idx, leaf, leaf_hash, data, event_id, event_time, recorded_at, type, operation, service,"
                    + " aggregate, aggregate_id, version, actor, client, roles, region_path, request_id";
    private static final int COLUMN_COUNT = 18;
    private static final List<String> PARTS = List.of("audit", "postgres", "kafka", Processes.LOAD_GENERATOR);
    private static final String PEER =
            "insert of the same rows, %d to a commit, into an unlogged table".formatted(BATCH);

    /** Rows per second, and the processor time each took of all that took part, in microseconds. */
    private record Speed(double perSecond, double processorMicros) {}

    @Override
    public String name() {
        return "audit-log";
    }

    @Override
    public String question() {
        return "How fast do events become signed entries, beside an insert of the same rows into an unlogged table?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        int events = (int) (EVENTS * bench.scale().fraction());
        try (Connection connection = bench.database(Service.AUDIT);
                LogEvents source = new LogEvents(bench.suite().environment(Service.AUDIT))) {
            appended(bench, connection, source, WARM_UP);
            Speed entries = appended(bench, connection, source, events);
            Speed rows = inserted(bench, connection, last(connection, Math.min(events, SAMPLE)));
            bench.boundedBy(MachineLimits.Kind.PRODUCER);
            bench.figure(
                    "entries taken from Kafka, hashed, integrated and signed",
                    entries.perSecond(),
                    "entries/s",
                    PEER,
                    rows.perSecond(),
                    "ratio ≥ 0.5");
            bench.figure(
                    "entries, processor time of the log, PostgreSQL, Kafka and this process",
                    entries.processorMicros(),
                    "µs/entry",
                    PEER,
                    rows.processorMicros(),
                    "");
            bench.boundedBy(MachineLimits.Kind.COMMIT);
            bench.figure("longest wait from the event to the signature", delay(bench, connection, source), "s", "≤ 1");
            bench.boundedBy(MachineLimits.Kind.HASH);
            verified(bench, size(connection));
        }
    }

    /**
     * How fast those events become signed entries that wait in Kafka once all are sent: the log's own work, as the peer's rows too are at hand when
     * its time begins. What was taken while they were sent does not count.
     */
    private static Speed appended(Bench bench, Connection connection, LogEvents source, int events)
            throws SQLException, IOException, InterruptedException {
        long all = size(connection) + events;
        source.send(events);
        long before = size(connection);
        Map<String, Double> used = bench.processes().processorSeconds();
        long began = System.nanoTime();
        while (size(connection) < all) {
            Thread.sleep(20);
        }
        int taken = (int) (all - before);
        double rate = taken / ((System.nanoTime() - began) / 1e9);
        bench.sample("log", taken, rate, "entries/s");
        return new Speed(rate, processorMicros(bench, "log", used, taken));
    }

    /** What each row took of the processors since {@code before}. */
    private static double processorMicros(Bench bench, String series, Map<String, Double> before, int rows)
            throws IOException {
        double micros = 0;
        for (Map.Entry<String, Double> part : bench.processes().since(before).entrySet()) {
            if (PARTS.contains(part.getKey())) {
                double each = part.getValue() / rows * 1e6;
                bench.sample(series + ", processor time of " + part.getKey(), rows, each, "µs/row");
                micros += each;
            }
        }
        return micros;
    }

    /** The longest time from an event to its entry, in seconds, when events come one by one at a tenth of a second. */
    private static double delay(Bench bench, Connection connection, LogEvents source)
            throws SQLException, InterruptedException {
        double longest = 0;
        for (int run = 1; run <= bench.scale().seconds() * 10; run++) {
            long before = size(connection);
            long began = System.nanoTime();
            source.send(1);
            while (size(connection) <= before) {
                Thread.sleep(1);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            longest = Math.max(longest, seconds);
            Thread.sleep(Math.max(0, 100 - (long) (seconds * 1_000)));
        }
        bench.sample("longest wait", 1, longest, "s");
        return longest;
    }

    private static long size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(size), 0) from log_checkpoint")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Object[]> last(Connection connection, int rows) throws SQLException {
        List<Object[]> last = new ArrayList<>(rows);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select " + COLUMNS + " from audit_entry order by idx desc limit " + rows)) {
            while (row.next()) {
                Object[] cells = new Object[COLUMN_COUNT];
                for (int i = 0; i < COLUMN_COUNT; i++) {
                    cells[i] = row.getObject(i + 1);
                }
                last.add(cells);
            }
        }
        return last;
    }

    /** The best of several inserts. */
    private static Speed inserted(Bench bench, Connection connection, List<Object[]> rows)
            throws SQLException, IOException {
        Speed best = new Speed(0, Double.MAX_VALUE);
        String places = "?" + ", ?".repeat(COLUMN_COUNT - 1);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (int run = 1; run <= bench.scale().repetitions(); run++) {
                statement.execute(
                        "create unlogged table bench_entry as select " + COLUMNS + " from audit_entry limit 0");
                statement.execute("alter table bench_entry add primary key (idx)");
                connection.commit();
                Map<String, Double> used = bench.processes().processorSeconds();
                long began = System.nanoTime();
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into bench_entry values (" + places + ")")) {
                    insert(connection, insert, rows);
                }
                double rate = rows.size() / ((System.nanoTime() - began) / 1e9);
                bench.sample("unlogged insert", run, rate, "rows/s");
                best = new Speed(
                        Math.max(best.perSecond(), rate),
                        Math.min(best.processorMicros(), processorMicros(bench, "unlogged insert", used, rows.size())));
                statement.execute("drop table bench_entry");
                connection.commit();
            }
        } finally {
            connection.setAutoCommit(true);
        }
        return best;
    }

    private static void insert(Connection connection, PreparedStatement insert, List<Object[]> rows)
            throws SQLException {
        for (int i = 0; i < rows.size(); i++) {
            Object[] cells = rows.get(i);
            for (int column = 0; column < cells.length; column++) {
                insert.setObject(column + 1, cells[column]);
            }
            insert.addBatch();
            if ((i + 1) % BATCH == 0 || i + 1 == rows.size()) {
                insert.executeBatch();
                connection.commit();
            }
        }
    }

    private static void verified(Bench bench, long size) throws IOException, InterruptedException {
        LogExport export = LogExport.fetch(bench, size);
        Path file = export.file();
        double hashing = export.hashed();
        double best = 0;
        for (int run = 1; run <= bench.scale().repetitions(); run++) {
            double rate = export.verified();
            bench.sample("verifier", run, rate, "MiB/s");
            best = Math.max(best, rate);
        }
        bench.say("  " + file.getFileName() + ", " + size + " entries");
        bench.figure(
                "verification of an export, with its start",
                best,
                "MiB/s",
                "SHA-256 of the same file by one core",
                hashing,
                "");
    }
}
