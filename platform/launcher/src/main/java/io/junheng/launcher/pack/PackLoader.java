package io.junheng.launcher.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import io.junheng.launcher.Complaint;
import io.junheng.launcher.pack.Gateway.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Sends packs through the public API. Loading a pack again changes nothing: what is already there as the pack says is
 * left alone.
 */
public final class PackLoader {

    private static final int STALE = 412;
    private static final int ATTEMPTS = 2;
    private static final int SHOWN_ROWS = 20;
    private static final Duration SHOW_EVERY = Duration.ofSeconds(2);
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    private final Path packs;
    private final Gateway gateway;
    private final Consumer<String> progress;
    private final Set<String> loaded = new LinkedHashSet<>();
    private long lastShown = System.nanoTime();

    /**
     * @param packs the folder with a folder for each pack
     * @param progress told what happens, a line at a time
     */
    public PackLoader(Path packs, Gateway gateway, Consumer<String> progress) {
        this.packs = packs;
        this.gateway = gateway;
        this.progress = progress;
    }

    /**
     * Loads a pack after those it requires.
     *
     * @throws Complaint when there is no such pack
     * @throws RejectedException when anything was not accepted; everything else has been sent
     */
    public void load(String name) throws IOException, InterruptedException {
        if (!loaded.add(name)) {
            return;
        }
        Pack pack = Pack.read(packs, name);
        for (String required : pack.requires()) {
            load(required);
        }
        progress.accept(name + "  " + pack.name());
        long rejected = 0;
        for (Pack.Step step : pack.steps()) {
            Path file = packs.resolve(name).resolve(step.file());
            rejected += step.put() == null ? sendTable(step, file) : sendDocuments(step, file);
        }
        if (rejected > 0) {
            throw new RejectedException(rejected + " items of the pack " + name + " were rejected.");
        }
    }

    private long sendDocuments(Pack.Step step, Path file) throws IOException, InterruptedException {
        Map<Outcome, Long> outcomes = new LinkedHashMap<>();
        try (MappingIterator<JsonNode> documents =
                Pack.YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                if (document != null && document.isObject()) {
                    outcomes.merge(sendDocument(step, document), 1L, Long::sum);
                }
            }
        }
        progress.accept("  " + file.getFileName() + "  "
                + outcomes.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().word)
                        .collect(Collectors.joining(", ")));
        return outcomes.getOrDefault(Outcome.REJECTED, 0L);
    }

    private enum Outcome {
        CREATED("created"),
        UPDATED("updated"),
        UNCHANGED("unchanged"),
        REJECTED("rejected");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }
    }

    private Outcome sendDocument(Pack.Step step, JsonNode document) throws IOException, InterruptedException {
        String path = fill(step.put(), document);
        Outcome outcome = store(path, document);
        if (outcome != Outcome.REJECTED && step.then() != null && !transitioned(path, step.then())) {
            return Outcome.REJECTED;
        }
        return outcome;
    }

    /**
     * Puts the document where it is missing or different. A failed precondition can be the echo of one's own request, sent again because its answer was lost; so
     * one looks again, and only then takes it for somebody else's.
     */
    private Outcome store(String path, JsonNode document) throws IOException, InterruptedException {
        Outcome done = Outcome.UNCHANGED;
        for (int attempt = 1; ; attempt++) {
            Answer present = gateway.get(path);
            boolean missing = present.status() == 404;
            if (!missing && !accepted(path, present)) {
                return Outcome.REJECTED;
            }
            if (!missing && says(present.body(), document)) {
                return done;
            }
            done = missing ? Outcome.CREATED : Outcome.UPDATED;
            Answer answer = gateway.put(
                    path,
                    document,
                    missing
                            ? Map.of("If-None-Match", "*")
                            : Map.of("If-Match", present.etag().orElse("*")));
            if (answer.status() != STALE || attempt == ATTEMPTS) {
                return accepted(path, answer) ? done : Outcome.REJECTED;
            }
        }
    }

    private boolean transitioned(String path, JsonNode transition) throws IOException, InterruptedException {
        Answer present = gateway.get(path);
        return present.body().path("status").equals(transition.path("to"))
                || accepted(path + "/transitions", gateway.post(path + "/transitions", transition));
    }

    private boolean accepted(String path, Answer answer) {
        if (!answer.good()) {
            progress.accept("  " + path + ": " + answer.problem());
        }
        return answer.good();
    }

    private long sendTable(Pack.Step step, Path file) throws IOException, InterruptedException {
        Path plain = file.toString().endsWith(".gz") ? unzipped(file) : file;
        try {
            Answer answer = gateway.post(importPath(step), plain, mediaType(file));
            if (!accepted(importPath(step), answer)) {
                return 1;
            }
            String job = answer.body().path("id").asText();
            JsonNode end = gateway.follow(job, state -> showProgress(file, state));
            return conclude(file, job, end);
        } finally {
            if (!plain.equals(file)) {
                Files.delete(plain);
            }
        }
    }

    private void showProgress(Path file, JsonNode state) {
        JsonNode at = state.path("progress");
        boolean running = state.path("status").asText().equals("RUNNING")
                && at.path("done").asLong() > 0;
        if (running && System.nanoTime() - lastShown > SHOW_EVERY.toNanos()) {
            lastShown = System.nanoTime();
            String total = at.hasNonNull("total") ? " of " + at.path("total").asText() : "";
            progress.accept("  " + file.getFileName() + "  " + at.path("done").asText() + total);
        }
    }

    private long conclude(Path file, String job, JsonNode end) throws IOException, InterruptedException {
        String status = end.path("status").asText();
        progress.accept("  %s  %s: %s"
                .formatted(
                        file.getFileName(),
                        status,
                        end.path("counts").properties().stream()
                                .map(count -> count.getValue() + " " + count.getKey())
                                .collect(Collectors.joining(", "))));
        if (end.hasNonNull("failure")) {
            JsonNode failure = end.path("failure");
            progress.accept("  " + failure.path("detail").asText(failure.toString()));
        }
        long rejected = end.path("counts").path("rejected").asLong();
        if (rejected > 0) {
            showRejectedRows(job, rejected);
        }
        return status.equals("SUCCEEDED") ? rejected : Math.max(rejected, 1);
    }

    private void showRejectedRows(String job, long rejected) throws IOException, InterruptedException {
        String path = "/v1/jobs/" + job + "/rows?filter=outcome:eq:REJECTED";
        Answer rows = gateway.get(path + "&pageSize=" + SHOWN_ROWS);
        for (JsonNode row : rows.body().path("items")) {
            progress.accept("    row %s, %s \"%s\": %s %s"
                    .formatted(
                            row.path("row").asText(),
                            row.path("column").asText("-"),
                            row.path("value").asText(""),
                            row.path("code").asText(),
                            row.path("message").asText()));
        }
        if (rejected > SHOWN_ROWS) {
            progress.accept("    and more: GET " + path);
        }
    }

    private static String importPath(Pack.Step step) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("mode", "COMMIT"));
        parameters.putAll(step.params());
        return "/v1/imports/" + step.importOf() + "?"
                + parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String mediaType(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".xlsx")) {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }
        return name.replace(".gz", "").endsWith(".ndjson") ? "application/x-ndjson" : "text/csv";
    }

    private static Path unzipped(Path file) throws IOException {
        Path plain = Files.createTempFile("junheng-pack", "");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Files.copy(in, plain, StandardCopyOption.REPLACE_EXISTING);
        }
        return plain;
    }

    private static String fill(String template, JsonNode document) {
        return FIELD.matcher(template).replaceAll(field -> {
            JsonNode value = document.path(field.group(1));
            if (!value.isValueNode()) {
                throw new Complaint("A document for " + template + " has no " + field.group(1) + ".");
            }
            return Matcher.quoteReplacement(encode(value.asText()));
        });
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether what is there says everything the document says; it may say more, such as its version. */
    static boolean says(JsonNode present, JsonNode document) {
        if (document.isObject()) {
            return document.properties().stream()
                    .allMatch(field -> says(present.path(field.getKey()), field.getValue()));
        }
        if (document.isArray()) {
            if (present.size() != document.size()) {
                return false;
            }
            for (int i = 0; i < document.size(); i++) {
                if (!says(present.path(i), document.get(i))) {
                    return false;
                }
            }
            return present.isArray();
        }
        if (document.isNumber() && present.isNumber()) {
            return document.decimalValue().compareTo(present.decimalValue()) == 0;
        }
        return document.isNull() ? present.isNull() || present.isMissingNode() : document.equals(present);
    }
}
