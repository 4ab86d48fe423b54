package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.launcher.Service;
import io.junheng.launcher.pack.Gateway;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;

/** One import through the gateway, from the POST to its last event in Kafka. */
final class ImportRun {

    /** Seldom enough that asking costs next to nothing beside the import, and often enough that its end is not told late. */
    private static final int POLL_MILLIS = 50;

    private final Bench bench;
    private final String resource;

    ImportRun(Bench bench, String resource) {
        this.bench = bench;
        this.resource = resource;
    }

    /**
     * How it went.
     *
     * @param secondsPosting from the POST until it was answered, the file kept with the job
     * @param seconds from the POST until the job had ended
     * @param secondsWithEvents until every event was in Kafka, too
     * @param processorStoring seconds by process, until the job had ended
     * @param processorSeconds by process, until every event was in Kafka
     */
    record Outcome(
            long rows,
            double secondsPosting,
            double seconds,
            double secondsWithEvents,
            Map<String, Double> processorStoring,
            Map<String, Double> processorSeconds) {

        double rowsPerSecond() {
            return rows / seconds;
        }

        double rowsPerSecondWithEvents() {
            return rows / secondsWithEvents;
        }
    }

    /** Checks {@code file} without keeping anything, so that what is measured next is not the start of the machine. */
    void rehearse(Path file) throws IOException, InterruptedException {
        followed(bench.admin(), posted(file, "?mode=VALIDATE"));
    }

    /** Has PostgreSQL forget the rows of rehearsals, as the other side begins with an empty table. */
    void cleaned() throws IOException, SQLException {
        try (Connection connection = bench.database(Service.REGISTRY);
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum");
        }
    }

    /** Imports {@code file}, when nobody is at work any more on what was before; every row must come to the same {@code outcome}. */
    Outcome of(Path file, long rows, String outcome) throws IOException, InterruptedException, SQLException {
        Gateway gateway = bench.admin();
        bench.processes().awaitIdle();
        Map<String, Double> before = bench.processes().processorSeconds();
        long began = System.nanoTime();
        String id = posted(file, "");
        double posting = (System.nanoTime() - began) / 1e9;
        JsonNode job = followed(gateway, id);
        double seconds = (System.nanoTime() - began) / 1e9;
        Map<String, Double> storing = bench.processes().since(before);
        bench.say("  %d rows of %s stored after %.2f s".formatted(rows, resource, seconds));
        if (job.path("counts").path(outcome).asLong() != rows) {
            throw new IOException("not every row of " + resource + " was " + outcome + ": " + job);
        }
        awaitPublished();
        double secondsWithEvents = (System.nanoTime() - began) / 1e9;
        return new Outcome(
                rows,
                posting,
                seconds,
                secondsWithEvents,
                storing,
                bench.processes().since(before));
    }

    /** Posts {@code file}; returns the id of the job. */
    String posted(Path file, String query) throws IOException, InterruptedException {
        Gateway.Answer answer = bench.admin().post("/v1/imports/" + resource + query, file, "text/csv");
        if (!answer.good()) {
            throw new IOException("import of " + resource + " was refused: " + answer.problem());
        }
        return answer.body().path("id").asText();
    }

    static JsonNode followed(Gateway gateway, String id) throws IOException, InterruptedException {
        while (true) {
            JsonNode job = gateway.get("/v1/jobs/" + id).body();
            if (!Set.of("QUEUED", "RUNNING").contains(job.path("status").asText())) {
                return job;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void awaitPublished() throws IOException, SQLException, InterruptedException {
        try (Connection connection = bench.database(Service.REGISTRY);
                Statement statement = connection.createStatement()) {
            while (true) {
                try (ResultSet row = statement.executeQuery("select exists (select from outbox)")) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        return;
                    }
                }
                Thread.sleep(20);
            }
        }
    }
}
