package io.junheng.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.launcher.infrastructure.Directories;
import io.junheng.launcher.infrastructure.ExclusiveLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a suite keeps: databases, broker, logs, the admin key, and what {@code status} and {@code stop} need from
 * another terminal. At most one launcher works on it at a time.
 */
final class DataDirectory {

    private static final String MARKER = "junheng.data";
    private static final String LOCK = "lock";
    private static final long NEEDED_MEBIBYTES = 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;

    private DataDirectory(Path path) {
        this.path = path;
    }

    /**
     * Opens a data directory, making it first when there is none.
     *
     * @throws Complaint when the path is taken by something else
     */
    static DataDirectory create(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new Complaint(path + " is a file, not a data directory.");
        }
        if (!isEmpty(path) && !Files.exists(path.resolve(MARKER))) {
            throw new Complaint(path + " is not a Junheng data directory; it is left as it is.");
        }
        Files.createDirectories(path);
        Path real = path.toRealPath();
        Files.writeString(real.resolve(MARKER), "Junheng keeps its data here. Layout 1.\n");
        Files.createDirectories(real.resolve("logs"));
        return new DataDirectory(real);
    }

    /** An existing data directory; empty when the path is not one. */
    static Optional<DataDirectory> find(Path path) throws IOException {
        return Files.exists(path.resolve(MARKER))
                ? Optional.of(new DataDirectory(path.toRealPath()))
                : Optional.empty();
    }

    Path path() {
        return path;
    }

    Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    /** The right to run a suite here; empty when another launcher has it. */
    Optional<ExclusiveLock> tryLock() throws IOException {
        return ExclusiveLock.tryAcquire(path.resolve(LOCK));
    }

    /** Removes all data; the caller holds the lock. */
    void clear() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (!name.equals(LOCK) && !name.equals(MARKER)) {
                    Directories.delete(entry);
                }
            }
        }
        Files.createDirectories(path.resolve("logs"));
    }

    /**
     * Makes sure that there is room to work.
     *
     * @throws Complaint when less than 1 GiB is left
     */
    void requireSpace() throws IOException {
        long free = freeMebibytes();
        if (free < NEEDED_MEBIBYTES) {
            throw new Complaint("The disk with %s has %d MiB left; Junheng needs %d MiB to start."
                    .formatted(path, free, NEEDED_MEBIBYTES));
        }
    }

    long freeMebibytes() throws IOException {
        return Files.getFileStore(path).getUsableSpace() >> 20;
    }

    void write(SuiteState state) throws IOException {
        Path next = path.resolve("state.next");
        JSON.writeValue(next.toFile(), state);
        Files.move(next, stateFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What the last launcher wrote; true only while its process is alive. */
    Optional<SuiteState> state() throws IOException {
        return Files.exists(stateFile())
                ? Optional.of(JSON.readValue(stateFile().toFile(), SuiteState.class))
                : Optional.empty();
    }

    void forgetState() throws IOException {
        Files.deleteIfExists(stateFile());
    }

    /**
     * The first admin key, which the gateway leaves here.
     *
     * @throws Complaint when there is none
     */
    String adminKey() throws IOException {
        Path file = path.resolve("admin.key");
        if (!Files.exists(file)) {
            throw new Complaint("There is no admin key in " + file
                    + "; it is written at the first start and removed when rotated.");
        }
        return Files.readString(file).strip();
    }

    private Path stateFile() {
        return path.resolve("state.json");
    }

    private static boolean isEmpty(Path path) throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }
}
