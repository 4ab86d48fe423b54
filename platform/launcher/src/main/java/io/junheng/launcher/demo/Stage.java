package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.DatabaseLogin;
import io.junheng.launcher.Ground;
import io.junheng.launcher.pack.Gateway;
import io.junheng.launcher.pack.Gateway.Answer;
import io.junheng.launcher.pack.PackLoader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the acts share: the gateway as each persona sees it, the checks made so far, and what later acts need of earlier ones. */
final class Stage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 500;

    private final Ground ground;
    private final Optional<Path> document;
    private final PrintStream out;
    private final Map<Persona, Gateway> gateways = new EnumMap<>(Persona.class);
    private final Map<Persona, String> keys = new EnumMap<>(Persona.class);
    private final List<Check> checks = new ArrayList<>();
    private String act = "";
    private String evaluation;

    Stage(Ground ground, Optional<Path> document, PrintStream out) {
        this.ground = ground;
        this.document = document;
        this.out = out;
        admit(Persona.ADMIN, ground.adminKey());
    }

    /** One thing that was looked at: what, what it should be, what it was. */
    record Check(String act, String what, String expected, String seen, boolean good) {}

    void begin(String title) {
        act = title;
        out.println();
        out.println("— " + title);
    }

    void say(String line) {
        out.println("  " + line);
    }

    void admit(Persona persona, String key) {
        keys.put(persona, key);
        gateways.put(persona, new Gateway(ground.gateway(), key));
    }

    String key(Persona persona) {
        return keys.get(persona);
    }

    Gateway as(Persona persona) {
        return gateways.get(persona);
    }

    URI address() {
        return ground.gateway();
    }

    Path root() {
        return ground.root();
    }

    /** The audit service's database. */
    DatabaseLogin audit() {
        return ground.audit();
    }

    Path data(String file) {
        return root().resolve("reference-data").resolve("demo-lishu").resolve(file);
    }

    /** The policy text to read: the one given, or the demo's own. */
    Path document() {
        return document.orElse(data("plan.txt"));
    }

    boolean ownDocument() {
        return document.isEmpty();
    }

    /** The evaluation of the county, once there is one. */
    String evaluation() {
        return evaluation;
    }

    void evaluated(String id) {
        evaluation = id;
    }

    List<Check> checks() {
        return checks;
    }

    boolean good() {
        return checks.stream().allMatch(Check::good);
    }

    /** Notes what was seen beside what should be; the job goes on either way. */
    void check(String what, Object expected, Object seen) {
        Check check = new Check(
                act,
                what,
                String.valueOf(expected),
                String.valueOf(seen),
                String.valueOf(expected).equals(String.valueOf(seen)));
        checks.add(check);
        out.println("  " + (check.good() ? "ok    " : "WRONG ") + what + ": " + check.seen()
                + (check.good() ? "" : ", should be " + check.expected()));
    }

    ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** The body of a good answer. */
    JsonNode body(Answer answer) throws IOException {
        if (!answer.good()) {
            throw new IOException(act + ": " + answer.problem());
        }
        return answer.body();
    }

    JsonNode get(Persona persona, String path) throws IOException, InterruptedException {
        return body(as(persona).get(path));
    }

    JsonNode post(Persona persona, String path, JsonNode document) throws IOException, InterruptedException {
        return body(as(persona).post(path, document));
    }

    /** POST of a job, followed to its end. */
    JsonNode job(Persona persona, String path, JsonNode document) throws IOException, InterruptedException {
        return followed(persona, post(persona, path, document));
    }

    /** POST of a table, followed to its end. */
    JsonNode importing(Persona persona, String resource, Path file, String query)
            throws IOException, InterruptedException {
        return followed(persona, body(as(persona).post("/v1/imports/" + resource + query, file, "text/csv")));
    }

    private JsonNode followed(Persona persona, JsonNode job) throws IOException, InterruptedException {
        return as(persona).follow(job.path("id").asText(), state -> {
            JsonNode progress = state.path("progress");
            if (state.path("status").asText().equals("RUNNING")
                    && progress.path("done").asLong() > 0) {
                say("…     %s %s"
                        .formatted(
                                progress.path("stage").asText().toLowerCase(),
                                progress.path("done").asText()));
            }
        });
    }

    /** Puts {@code document} at {@code path} unless it stands there already. */
    void put(Persona persona, String path, ObjectNode document) throws IOException, InterruptedException {
        Answer present = as(persona).get(path);
        Map<String, String> guard = present.status() == 404
                ? Map.of("If-None-Match", "*")
                : Map.of("If-Match", present.etag().orElse("*"));
        Answer answer = as(persona).put(path, document, guard);
        if (answer.status() != 412) {
            body(answer);
        }
    }

    /** Every row of a list. */
    List<JsonNode> all(Persona persona, String path) throws IOException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String next = "";
        do {
            JsonNode page = get(persona, path + separator + "pageSize=" + PAGE + next);
            page.path("items").forEach(rows::add);
            next = page.hasNonNull("next") ? "&pageToken=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return rows;
    }

    void load(String pack) throws IOException, InterruptedException {
        new PackLoader(root().resolve("reference-data"), as(Persona.ADMIN), this::say).load(pack);
    }

    /** Something that may fail while it is waited for. */
    @FunctionalInterface
    interface Look<T> {
        T look() throws IOException, InterruptedException;
    }

    /** What {@code look} gives once it meets {@code condition}; events take a moment to arrive. */
    <T> T await(String what, Look<T> look, Predicate<T> condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        T last = look.look();
        while (!condition.test(last)) {
            if (System.nanoTime() > deadline) {
                throw new IOException(act + ": waited two minutes for " + what + ", saw " + last);
            }
            Thread.sleep(200);
            last = look.look();
        }
        return last;
    }
}
