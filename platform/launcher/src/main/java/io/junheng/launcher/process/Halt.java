package io.junheng.launcher.process;

import io.junheng.launcher.process.Program.StopSignal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Processes that stand still for a moment, with what they have started (暂停), until this is closed. Should whoever halted them die meanwhile, a guard lets them go on after
 * the longest time that was allowed.
 */
public final class Halt implements AutoCloseable {

    private static final long LOOK_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Prints the processes in {@code halted} and all that they have started, of a list of processes and their parents. */
    private static final String WITH_DESCENDANTS = """
        BEGIN { split(halted, given, " "); for (i in given) on[given[i]] }
        { parent[$1] = $2 }
        END {
            do { more = 0; for (p in parent) if (!(p in on) && (parent[p] in on)) { on[p]; more = 1 } } while (more)
            for (p in on) print p
        }\
        """;

    private final List<ProcessHandle> halted = new ArrayList<>();
    private final Child guard;

    private Halt(Child guard) {
        this.guard = guard;
    }

    /**
     * Halts one process after the other, each before the next, and returns when all of them stand still.
     *
     * @throws IOException when one does not; all go on then
     */
    public static Halt of(List<ProcessHandle> processes, Duration longest) throws IOException {
        Halt halt = new Halt(Child.start(guard(processes, longest)));
        try {
            for (ProcessHandle process : processes) {
                halt.add(process);
            }
        } catch (IOException | RuntimeException e) {
            halt.close();
            throw e;
        }
        return halt;
    }

    /** Whether they have stood still all the time so far. */
    public boolean holds() {
        return guard.alive();
    }

    /** Lets them go on, the last first. */
    @Override
    public void close() {
        for (int i = halted.size() - 1; i >= 0; i--) {
            signal("CONT", List.of(halted.get(i)));
        }
        guard.handle().descendants().forEach(ProcessHandle::destroy);
        guard.stop(Duration.ofSeconds(1));
    }

    /** The parent first, so that it starts nothing more. */
    private void add(ProcessHandle process) throws IOException {
        List<ProcessHandle> next = List.of(process);
        while (!next.isEmpty()) {
            halt(next);
            next = process.descendants()
                    .filter(started -> !halted.contains(started))
                    .toList();
        }
    }

    private void halt(List<ProcessHandle> processes) throws IOException {
        halted.addAll(processes);
        signal("STOP", processes);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (processes.stream().anyMatch(ProcessHandle::isAlive) && !standStill(processes)) {
            if (System.nanoTime() > end) {
                throw new IOException("process " + numbers(processes) + " does not stand still");
            }
            pause();
        }
    }

    /** Stopped, or ended and not yet missed by its parent. */
    private static boolean standStill(List<ProcessHandle> processes) throws IOException {
        return run("ps", "-o", "state=", "-p", numbers(processes).replace(' ', ','))
                .lines()
                .allMatch(state -> state.strip().matches("[TZ].*"));
    }

    private static void signal(String signal, List<ProcessHandle> processes) {
        try {
            run("sh", "-c", "kill -" + signal + " " + numbers(processes) + " 2>/dev/null || :");
        } catch (IOException e) {
            throw new IllegalStateException("cannot signal " + numbers(processes), e);
        }
    }

    private static Program guard(List<ProcessHandle> processes, Duration longest) {
        return new Program(
                "guard",
                List.of(
                        "sh",
                        "-c",
                        "sleep %d; ps -eo pid=,ppid= | awk -v halted='%s' '%s' | xargs kill -CONT"
                                .formatted(longest.toSeconds(), numbers(processes), WITH_DESCENDANTS)),
                Map.of(),
                Path.of("/dev/null"),
                StopSignal.TERM);
    }

    private static String numbers(List<ProcessHandle> processes) {
        return processes.stream().map(process -> Long.toString(process.pid())).collect(Collectors.joining(" "));
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (Stream<String> lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
            return lines.collect(Collectors.joining("\n"));
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
