package io.junheng.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        List<String> names = new ArrayList<>(List.of(words));
        List<Scale> scales = Arrays.stream(Scale.values())
                .filter(scale -> names.remove(scale.option()))
                .toList();
        List<Benchmark> chosen = Benchmark.ALL.stream()
                .filter(benchmark -> names.isEmpty() ? !benchmark.onlyWhenNamed() : names.contains(benchmark.name()))
                .toList();
        if (scales.size() != 1 || chosen.size() < Math.max(1, names.size())) {
            System.err.println("usage: benchmarks/run --short|--medium|--full [name…]");
            Benchmark.ALL.forEach(
                    benchmark -> System.err.println("  " + benchmark.name() + "  " + benchmark.question()));
            System.exit(2);
        }
        Path data = Files.createTempDirectory("junheng-benchmark");
        Report report = new Report(
                root.resolve("benchmarks/results").resolve(STAMP.format(LocalDateTime.now())),
                "benchmarks/run " + String.join(" ", words),
                Machine.describe(root));
        try (Bench bench = new Bench(root, data, scales.get(0))) {
            for (Benchmark benchmark : chosen) {
                bench.measure(benchmark);
                report.write(bench.figures(), bench.samples(), bench.curves());
            }
        } finally {
            Folders.delete(data);
        }
        System.out.println();
        System.out.println(Files.readString(report.markdown()));
    }
}
