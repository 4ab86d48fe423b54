package io.junheng.benchmarks;

import io.junheng.launcher.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Looks into the services' databases while something is under way. */
record Queries(Bench bench) {

    private static final int POLL_MILLIS = 200;
    private static final long PATIENCE_NANOS = 1_800_000_000_000L;

    long number(Service service, String query) throws IOException, SQLException {
        try (Connection connection = bench.database(service)) {
            return (long) EvaluatedNation.number(connection, query);
        }
    }

    /** The first column beside the second. */
    Map<String, Long> numbers(Service service, String query) throws IOException, SQLException {
        Map<String, Long> numbers = new TreeMap<>();
        try (Connection connection = bench.database(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                numbers.put(row.getString(1), row.getLong(2));
            }
        }
        return numbers;
    }

    /** Waits until a number is reached; gives up after half an hour. */
    void await(Service service, String query, long wanted) throws IOException, SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        long now = number(service, query);
        while (now < wanted) {
            if (System.nanoTime() > end) {
                throw new IOException("only " + now + " of " + wanted + ": " + query);
            }
            Thread.sleep(POLL_MILLIS);
            now = number(service, query);
        }
    }

    /** Bytes of all five databases. */
    double databaseBytes() throws IOException, SQLException {
        double bytes = 0;
        for (Service service : Service.values()) {
            bytes += number(service, "select pg_database_size(current_database())");
        }
        return bytes;
    }
}
