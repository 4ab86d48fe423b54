package io.junheng.benchmarks;

import io.junheng.launcher.Service;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.PGConnection;

/** The limit of every import: PostgreSQL's own COPY of the same file into one table with the same key. */
final class Copy {

    private static final String SERIES = "COPY";

    private final Bench bench;
    private final String table;
    private final String columns;

    /** A table {@code table} with these column definitions, in the order of the file. */
    Copy(Bench bench, String table, String columns) {
        this.bench = bench;
        this.table = table;
        this.columns = columns;
    }

    /**
     * The best of several runs.
     *
     * @param rowsPerSecond the commit included
     * @param processorMicros per row, PostgreSQL's and the client's
     */
    record Speed(double rowsPerSecond, double processorMicros) {}

    /** Copies {@code file} several times. */
    Speed of(Path file) throws SQLException, IOException {
        Speed best = new Speed(0, Double.MAX_VALUE);
        try (Connection connection = bench.database(Service.REGISTRY)) {
            connection.setAutoCommit(false);
            for (int run = 1; run <= bench.scale().repetitions(); run++) {
                Speed speed = once(connection, file);
                bench.sample(SERIES, run, speed.rowsPerSecond(), "rows/s");
                bench.sample(SERIES + ", processor time", run, speed.processorMicros(), "µs/row");
                best = new Speed(
                        Math.max(best.rowsPerSecond(), speed.rowsPerSecond()),
                        Math.min(best.processorMicros(), speed.processorMicros()));
            }
        }
        return best;
    }

    private Speed once(Connection connection, Path file) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            statement.execute("create table " + table + " (" + columns + ")");
            connection.commit();
            Map<String, Double> before = bench.processes().processorSeconds();
            long began = System.nanoTime();
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin (format csv, header)", in, 65_536);
            connection.commit();
            double seconds = (System.nanoTime() - began) / 1e9;
            double processor = Processes.total(bench.processes().since(before), "postgres", Processes.LOAD_GENERATOR);
            statement.execute("drop table " + table);
            connection.commit();
            return new Speed(rows / seconds, processor / rows * 1e6);
        }
    }
}
