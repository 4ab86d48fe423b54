package io.junheng.benchmarks;

import io.junheng.launcher.Service;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
     * Several runs, each into a new table on a machine that was idle before. The first pays for reading the file and for log that has not been written before, so that
     * runs differ by up to three times; the best is what every import is held against.
     *
     * @param rowsPerSecond of the best run, the commit included
     * @param medianRowsPerSecond of the run in the middle
     * @param processorMicros per row, PostgreSQL's and the client's, of the run that took least
     */
    record Speed(double rowsPerSecond, double medianRowsPerSecond, double processorMicros) {

        static Speed of(List<Run> runs) {
            double[] rates =
                    runs.stream().mapToDouble(Run::rowsPerSecond).sorted().toArray();
            return new Speed(
                    rates[rates.length - 1],
                    rates[rates.length / 2],
                    runs.stream().mapToDouble(Run::processorMicros).min().orElseThrow());
        }
    }

    /** One of them. */
    record Run(double rowsPerSecond, double processorMicros) {}

    /** Copies {@code file} several times. */
    Speed of(Path file) throws SQLException, IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        try (Connection connection = bench.database(Service.REGISTRY)) {
            connection.setAutoCommit(false);
            for (int run = 1; run <= bench.scale().repetitions(); run++) {
                bench.processes().awaitIdle();
                Run one = once(connection, file);
                bench.sample(SERIES, run, one.rowsPerSecond(), "rows/s");
                bench.sample(SERIES + ", processor time", run, one.processorMicros(), "µs/row");
                runs.add(one);
            }
        }
        return Speed.of(runs);
    }

    private Run once(Connection connection, Path file) throws SQLException, IOException {
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
            return new Run(rows / seconds, processor / rows * 1e6);
        }
    }
}
