package io.junheng.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process told apart from a later one that was given the same number: pid, start time and executable. The start time
 * the system reports may differ by a second from one reading to the next, since it is computed from the boot time.
 *
 * @param started start of the process, to the millisecond
 * @param executable path of the executable, empty where the system does not tell
 */
public record ProcessIdentity(long pid, Instant started, String executable) {

    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(2);

    public static ProcessIdentity of(ProcessHandle handle) {
        ProcessHandle.Info info = handle.info();
        return new ProcessIdentity(
                handle.pid(),
                Instant.ofEpochMilli(
                        info.startInstant().map(Instant::toEpochMilli).orElse(0L)),
                info.command().orElse(""));
    }

    public static ProcessIdentity current() {
        return of(ProcessHandle.current());
    }

    /** Reads what {@link #toString()} wrote; empty when it is not that. */
    public static Optional<ProcessIdentity> parse(String line) {
        String[] parts = line.strip().split(" ", 3);
        try {
            return Optional.of(new ProcessIdentity(
                    Long.parseLong(parts[0]),
                    Instant.ofEpochMilli(Long.parseLong(parts[1])),
                    parts.length > 2 ? parts[2] : ""));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The process itself, while it is alive and still the same one. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> {
            ProcessIdentity now = of(handle);
            return now.executable.equals(executable)
                    && Duration.between(now.started, started).abs().compareTo(CLOCK_DRIFT) <= 0;
        });
    }

    @Override
    public String toString() {
        return pid + " " + started.toEpochMilli() + " " + executable;
    }
}
