package io.junheng.task.extraction.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.task.extraction.Extraction;
import io.junheng.task.extraction.PolicyText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the extraction on a folder of documents with checked results: {@code *.txt} in UTF-8, {@code
 * work-items.json}, {@code targets.json} and, if there is one, {@code documents.json}, each entry of which names its {@code document}. Prints precision and recall
 * of every field and every difference; ends with 1 if a task, a department, a role or a span differs.
 *
 * <pre>
 * java -cp "task-service/target/classes:task-service/target/quarkus-app/lib/main/*" \
 *     io.junheng.task.extraction.measure.MeasureExtraction &lt;folder&gt;
 * </pre>
 */
public final class MeasureExtraction {

    private static final List<String> MUST_BE_PERFECT =
            List.of("item", "lead", "cooperating", "responsible", "bracket", "body");

    private MeasureExtraction() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: MeasureExtraction <folder with *.txt, work-items.json, targets.json>");
            System.exit(2);
        }
        Scores scores = measure(Path.of(args[0]));
        print(scores, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.exit(isPerfectOnTasks(scores) ? 0 : 1);
    }

    /** Measures all documents of a folder that have checked results. */
    public static Scores measure(Path folder) throws IOException {
        JsonNode items = read(folder.resolve("work-items.json"));
        JsonNode targets = read(folder.resolve("targets.json"));
        JsonNode about = Files.exists(folder.resolve("documents.json"))
                ? read(folder.resolve("documents.json"))
                : new ObjectMapper().createArrayNode();
        Scores scores = new Scores();
        for (Path document : documents(folder)) {
            String name = document.getFileName().toString().replace(".txt", "");
            Extraction extraction = PolicyText.of(Files.readString(document)).extract();
            List<JsonNode> expectedItems = of(name, items);
            if (!expectedItems.isEmpty()) {
                new ItemMeasure(scores).compare(name, expectedItems, extraction.items());
            }
            of(name, about).forEach(checked -> new DocumentMeasure(scores).compare(checked, extraction));
            List<JsonNode> expectedTargets = of(name, targets);
            if (!expectedTargets.isEmpty()) {
                new TargetMeasure(scores).compare(name, expectedTargets, extraction.targets());
            }
        }
        return scores;
    }

    /** Whether all tasks, departments, roles and spans are exactly the checked ones. */
    public static boolean isPerfectOnTasks(Scores scores) {
        return scores.all().stream()
                .filter(score -> MUST_BE_PERFECT.stream().anyMatch(score.field()::startsWith))
                .allMatch(Score::isPerfect);
    }

    static void print(Scores scores, PrintStream out) {
        scores.all().forEach(out::println);
        out.println();
        scores.all().forEach(score -> score.differences().forEach(out::println));
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }

    private static List<JsonNode> of(String document, JsonNode entries) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode entry : entries) {
            if (entry.path("document").asText().equals(document)) {
                found.add(entry);
            }
        }
        return found;
    }
}
