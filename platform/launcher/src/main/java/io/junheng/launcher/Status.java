package io.junheng.launcher;

import io.junheng.launcher.infrastructure.Ports;
import io.junheng.launcher.process.Child;
import io.junheng.launcher.process.Program.StopSignal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What another terminal can say about a running suite, and do to it. */
final class Status {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(90);

    private final PrintStream out;

    Status(PrintStream out) {
        this.out = out;
    }

    /** Prints a line for each part; true when all of them are ready. */
    boolean print(Path data) throws IOException {
        Optional<SuiteState> running = running(data);
        if (running.isEmpty()) {
            out.println("Nothing runs on " + data.toAbsolutePath().normalize() + ".");
            return false;
        }
        SuiteState state = running.get();
        out.printf("since %s on %s%n", state.since(), data.toRealPath());
        boolean allReady = true;
        for (Map.Entry<String, Integer> entry : state.ports().entrySet()) {
            boolean ready = ready(state.plan(), entry.getKey());
            allReady &= ready;
            out.printf(
                    "%-16s %-9s port %-6d %s%n",
                    entry.getKey(),
                    ready ? "ready" : "not ready",
                    entry.getValue(),
                    Optional.ofNullable(state.processes().get(entry.getKey()))
                            .map(pid -> "process " + pid)
                            .orElse(""));
        }
        return allReady;
    }

    /** Stops the suite that runs on the data and returns when it is gone; false when none runs. */
    static boolean stop(Path data) throws IOException {
        Optional<ProcessHandle> launcher = running(data).flatMap(SuiteState::process);
        launcher.ifPresent(process -> Child.stop(process, StopSignal.TERM, STOP_PATIENCE));
        return launcher.isPresent();
    }

    /** What the suite that runs on the data says of itself; empty when none runs. */
    static Optional<SuiteState> running(Path data) throws IOException {
        Optional<DataDirectory> directory = DataDirectory.find(data);
        return directory.isEmpty()
                ? Optional.empty()
                : directory.get().state().filter(state -> state.process().isPresent());
    }

    private static boolean ready(PortPlan ports, String part) {
        return PortPlan.isService(part) ? Health.ready(ports, part) : Ports.isOpen(ports.of(part));
    }
}
