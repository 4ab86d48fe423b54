package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.benchmarks.nation.NationFiles;
import io.junheng.launcher.Service;
import io.junheng.launcher.pack.Gateway;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The way of a place's data through the suite, stage by stage (全流程): from files to schools, returns, classes, locks, facts, verdicts, findings, tasks, and the log. */
final class Journey {

    static final int YEAR = 2023;
    private static final String FORM = "compulsory-school";
    private static final String FRAMEWORK = "quality-balance";

    private final Bench bench;
    private final Gateway reporter;
    private final Gateway inspector;
    private final Queries queries;
    private final List<Stage> stages = new ArrayList<>();

    /**
     * One stage of it.
     *
     * @param things how many went through
     * @param seconds until the last had
     * @param processorSeconds of all processes of the suite
     */
    record Stage(String name, long things, double seconds, Map<String, Double> processorSeconds) {

        double processor() {
            return processorSeconds.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }
    }

    /** What is done, and how many things it was done to. */
    private interface Work {
        long run() throws Exception;
    }

    /** @param reporter who reports, and not {@code inspector}, who verifies and locks */
    Journey(Bench bench, Gateway reporter, Gateway inspector) {
        this.bench = bench;
        this.reporter = reporter;
        this.inspector = inspector;
        this.queries = new Queries(bench);
    }

    /** Takes a place all the way; returns how many schools it has. */
    long take(Place place) throws Exception {
        long schools = report(place, "LOCKED");
        stage("evaluation", () -> {
            for (String region : place.regions()) {
                evaluate(region);
            }
            return schools;
        });
        stage("findings and tasks", () -> {
            long findings = queries.number(Service.INDICATOR, "select count(*) from finding");
            queries.await(Service.TASK, "select count(*) from rectification", findings);
            return findings;
        });
        stage("log", () -> {
            for (Service service : Service.values()) {
                queries.await(service, "select case when exists (select from outbox) then 0 else 1 end", 1);
            }
            long versions = queries.number(Service.TASK, "select coalesce(sum(version), 0) from rectification");
            queries.await(
                    Service.AUDIT, "select count(*) from audit_entry where aggregate = 'rectification'", versions);
            queries.await(Service.AUDIT, "select case when exists (select from audit_intake) then 0 else 1 end", 1);
            return queries.number(Service.AUDIT, "select count(*) from audit_entry");
        });
        return schools;
    }

    /** Enters a place's schools, returns and classes and takes the returns to a status; returns how many schools. */
    long report(Place place, String status) throws Exception {
        NationFiles files = new NationFiles(bench.nation(), place.counties());
        Path folder = bench.scratch();
        long schools = files.schools(folder.resolve("schools.csv"));
        long returns = files.completeReturns(folder.resolve("returns.csv"), YEAR);
        long classes = files.classes(folder.resolve("classes.csv"), YEAR);
        entered("schools", folder.resolve("schools.csv"), schools);
        entered("school-returns", folder.resolve("returns.csv"), returns);
        entered("classes", folder.resolve("classes.csv"), classes);
        long before = queries.number(Service.INDICATOR, "select count(*) from fact");
        for (String to : List.of("SUBMITTED", "VERIFIED", "LOCKED")) {
            stage(to.toLowerCase(), () -> {
                for (String region : place.regions()) {
                    move(region, to);
                }
                return returns;
            });
            if (to.equals(status)) {
                break;
            }
        }
        if (status.equals("LOCKED")) {
            stage("facts", () -> {
                queries.await(Service.INDICATOR, "select count(*) from fact", before + returns);
                return returns;
            });
        }
        return schools;
    }

    /** The stages so far, in order. */
    List<Stage> stages() {
        return List.copyOf(stages);
    }

    /** Judges a region; waits for the verdict. */
    void evaluate(String region) throws IOException, InterruptedException {
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        order.put("framework", FRAMEWORK)
                .put("version", 1)
                .put("regionCode", region)
                .put("year", YEAR);
        done(inspector, inspector.post("/v1/evaluations", order));
    }

    /** The path at which a school's return of the year is moved on. */
    static String transitions(String school) {
        return "/v1/returns/schools/" + school + "/" + YEAR + "/transitions";
    }

    private void entered(String resource, Path file, long rows) throws Exception {
        stage(resource, () -> {
            JsonNode job = done(reporter, reporter.post("/v1/imports/" + resource, file, "text/csv"));
            if (job.at("/counts/rejected").asLong() > 0) {
                throw new IOException("rows of " + resource + " were rejected: " + job);
            }
            queries.await(Service.REGISTRY, "select case when exists (select from outbox) then 0 else 1 end", 1);
            return rows;
        });
    }

    private void move(String region, String to) throws IOException, InterruptedException {
        Gateway by = to.equals("SUBMITTED") ? reporter : inspector;
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("to", to).put("regionCode", region).put("year", YEAR).put("form", FORM);
        JsonNode job = done(by, by.post("/v1/returns/transitions", request));
        if (job.at("/counts/rejected").asLong() > 0) {
            throw new IOException("returns of " + region + " did not become " + to + ": " + job);
        }
    }

    private static JsonNode done(Gateway gateway, Gateway.Answer accepted) throws IOException, InterruptedException {
        if (!accepted.good()) {
            throw new IOException(accepted.problem());
        }
        JsonNode job = gateway.follow(accepted.body().path("id").asText(), state -> {});
        if (!job.path("status").asText().equals("SUCCEEDED")) {
            throw new IOException("a job ended otherwise: " + job);
        }
        return job;
    }

    private void stage(String name, Work work) throws Exception {
        Map<String, Double> before = bench.processes().processorSeconds();
        long began = System.nanoTime();
        long things = work.run();
        Stage stage = new Stage(
                name,
                things,
                (System.nanoTime() - began) / 1e9,
                bench.processes().since(before));
        stages.add(stage);
        bench.say("  %s: %,d in %.1f s, %.1f s of processors"
                .formatted(name, things, stage.seconds(), stage.processor()));
    }
}
