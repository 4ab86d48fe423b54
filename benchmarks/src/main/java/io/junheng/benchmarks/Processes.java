package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What the suite's processes have used, as Linux counts it: processor time with that of their children, and memory. */
final class Processes {

    static final String LOAD_GENERATOR = "load generator";
    private static final double TICKS = 100;
    private static final double IDLE = 0.25;
    private static final int IDLE_SECONDS = 2;
    private static final int MOST_PATIENCE = 600;

    private final Path state;

    Processes(Path data) {
        this.state = data.resolve("state.json");
    }

    /** Seconds of processor time by part since each part began; this process is the load generator. */
    Map<String, Double> processorSeconds() throws IOException {
        Map<Long, String> parts = parts();
        Map<String, Double> seconds = new TreeMap<>();
        eachProcess((pid, parent, ticks) -> {
            String part = parts.getOrDefault(pid, parts.get(parent));
            if (part != null) {
                seconds.merge(part, ticks / TICKS, Double::sum);
            }
        });
        return seconds;
    }

    /** What each part has used since {@code before}. */
    Map<String, Double> since(Map<String, Double> before) throws IOException {
        Map<String, Double> used = new TreeMap<>();
        processorSeconds().forEach((part, seconds) -> used.put(part, seconds - before.getOrDefault(part, 0.0)));
        return used;
    }

    /**
     * Waits until the suite has nothing left to do of what was before: in two seconds one after the other all its processes together use less than a quarter of
     * a processor.
     */
    void awaitIdle() throws IOException, InterruptedException {
        int idle = 0;
        for (int second = 0; idle < IDLE_SECONDS; second++) {
            if (second == MOST_PATIENCE) {
                throw new IOException("the suite is still at work after " + MOST_PATIENCE + " s");
            }
            Map<String, Double> before = processorSeconds();
            Thread.sleep(1_000);
            double used = since(before).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            idle = used < IDLE ? idle + 1 : 0;
        }
    }

    /** What these parts have used together. */
    static double total(Map<String, Double> used, String... parts) {
        double total = 0;
        for (String part : parts) {
            total += used.getOrDefault(part, 0.0);
        }
        return total;
    }

    /** MiB resident in {@code part} at most, ever since it began. */
    double peakMebibytes(String part) throws IOException {
        return mebibytes(part, "VmHWM:");
    }

    /** MiB resident in {@code part} now. */
    double residentMebibytes(String part) throws IOException {
        return mebibytes(part, "VmRSS:");
    }

    private double mebibytes(String part, String line) throws IOException {
        AtomicLong kib = new AtomicLong();
        for (Map.Entry<Long, String> entry : parts().entrySet()) {
            if (entry.getValue().equals(part)) {
                try (Stream<String> lines = Files.lines(Path.of("/proc/" + entry.getKey() + "/status"))) {
                    lines.filter(text -> text.startsWith(line))
                            .forEach(text -> kib.addAndGet(Long.parseLong(text.replaceAll("\\D", ""))));
                }
            }
        }
        return kib.get() / 1024.0;
    }

    private Map<Long, String> parts() throws IOException {
        JsonNode processes = new ObjectMapper().readTree(state.toFile()).path("processes");
        Map<Long, String> parts = new TreeMap<>();
        processes.properties().forEach(part -> parts.put(part.getValue().asLong(), part.getKey()));
        parts.put(ProcessHandle.current().pid(), LOAD_GENERATOR);
        return parts;
    }

    /** Takes one process. */
    private interface Sink {
        void take(long pid, long parent, double ticks);
    }

    private static void eachProcess(Sink sink) throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("/proc"))) {
            for (Path folder : folders.toList()) {
                if (folder.getFileName().toString().matches("\\d+")) {
                    try {
                        String stat = Files.readString(folder.resolve("stat"));
                        String[] words =
                                stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                        sink.take(
                                Long.parseLong(folder.getFileName().toString()),
                                Long.parseLong(words[1]),
                                Double.parseDouble(words[11]) + Double.parseDouble(words[12]));
                    } catch (IOException gone) {
                        continue;
                    }
                }
            }
        }
    }
}
