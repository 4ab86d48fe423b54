package io.junheng.launcher.process;

import io.junheng.launcher.process.Program.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A running program. It has a session of its own, so Ctrl-C in the terminal reaches only the launcher, which then
 * stops its children in order; and its output goes straight to its log, so it outlives a launcher that is killed.
 */
public final class Child {

    private static final List<String> OWN_SESSION = ownSession();

    private final Program program;
    private final Process process;

    private Child(Program program, Process process) {
        this.program = program;
        this.process = process;
    }

    /**
     * Starts a program.
     *
     * @throws IOException when it cannot be executed or its log cannot be written
     */
    public static Child start(Program program) throws IOException {
        List<String> command = new ArrayList<>(OWN_SESSION);
        command.addAll(program.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
        builder.environment().putAll(program.environment());
        return new Child(program, builder.start());
    }

    public Program program() {
        return program;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Completes with the exit status (128 + signal number when killed) once the process is gone. */
    public CompletableFuture<Integer> exited() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks the process to stop, waits, and kills it when it has not left by then. Returns when it is gone. */
    public void stop(Duration patience) {
        stop(handle(), program.stop(), patience);
    }

    /** Kills the process at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Halts the process and everything it has started where they stand, until {@link #resume()}. */
    public void suspend() {
        signalAll("STOP");
    }

    /** Lets a halted process go on. */
    public void resume() {
        signalAll("CONT");
    }

    private void signalAll(String signal) {
        Stream.concat(Stream.of(handle()), handle().descendants()).forEach(one -> signal(one.pid(), signal));
    }

    /** The same for a process of an earlier launcher. */
    public static void stop(ProcessHandle handle, StopSignal signal, Duration patience) {
        if (signal == StopSignal.TERM) {
            handle.destroy();
        } else {
            signal(handle.pid(), signal.name());
        }
        if (!awaitExit(handle, patience)) {
            handle.destroyForcibly();
            awaitExit(handle, Duration.ofSeconds(10));
        }
    }

    private static boolean awaitExit(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        }
    }

    private static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("cannot signal process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> ownSession() {
        if (onPath("setsid").isPresent()) {
            return List.of("setsid");
        }
        return onPath("perl")
                .map(perl -> List.of(perl, "-MPOSIX", "-e", "POSIX::setsid(); exec { $ARGV[0] } @ARGV"))
                .orElse(List.of());
    }

    static Optional<String> onPath(String executable) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        for (String directory : path.split(":")) {
            Path candidate = Path.of(directory, executable);
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate.toString());
            }
        }
        return Optional.empty();
    }
}
