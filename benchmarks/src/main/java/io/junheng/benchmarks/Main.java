package io.junheng.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code benchmarks/run --short|--medium|--full [name…]}: measures, and leaves one report with its raw runs under {@code benchmarks/results}. */
public final class Main {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private static final Logger KAFKA_CLIENT = Logger.getLogger("org.apache.kafka");

    private Main() {}

    /** Exit status 0 when every benchmark gave its figures, 2 when the command was not understood. */
    public static void main(String[] words) throws Exception {
        KAFKA_CLIENT.setLevel(Level.OFF);
        Path root = Path.of(System.getProperty("junheng.root")).toAbsolutePath().normalize();
        Choice choice = choice(words);
        Map<String, String> machine = Machine.describe(root);
        machine.put("measured processes", choice.scale().compilation());
        if (!choice.leftOut().isEmpty()) {
            machine.put("left out", String.join("; ", choice.leftOut()));
            System.out.println("left out: " + machine.get("left out"));
        }
        Path data = Files.createTempDirectory("junheng-benchmark");
        Report report = new Report(
                root.resolve("benchmarks/results").resolve(STAMP.format(LocalDateTime.now())),
                "benchmarks/run " + String.join(" ", words),
                machine);
        try (Bench bench = new Bench(root, data, choice.scale())) {
            for (Benchmark benchmark : choice.benchmarks()) {
                bench.measure(benchmark);
                report.write(bench.figures(), bench.samples(), bench.curves());
            }
        } finally {
            Folders.delete(data);
        }
        System.out.println();
        System.out.println(Files.readString(report.markdown()));
    }

    private static Choice choice(String[] words) {
        try {
            return Choice.of(List.of(words), program -> Executable.find(program).isPresent());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println("usage: benchmarks/run --short|--medium|--full [name…]");
            Benchmark.ALL.forEach(
                    benchmark -> System.err.println("  " + benchmark.name() + "  " + benchmark.question()));
            System.exit(2);
            throw e;
        }
    }
}
