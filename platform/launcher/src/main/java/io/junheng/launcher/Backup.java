package io.junheng.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.launcher.infrastructure.ExclusiveLock;
import io.junheng.launcher.process.Halt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A copy of everything a suite keeps, as it stood at one moment (备份): databases, events on their way, files of evidence, keys and the log. Every process stands still while
 * what was touched during the copying is copied again, the services first, then Kafka, then PostgreSQL: so the copy is what the disk would hold had the machine lost power then,
 * and nothing has to be rewound or sent again when it is started.
 *
 * @param madeAt when, RFC 3339
 * @param files how many
 * @param bytes how many all of them have
 */
public record Backup(String madeAt, int files, long bytes) {

    /** Stands in a finished backup. */
    private static final String MARKER = "junheng.backup";

    private static final Duration LONGEST_HALT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What belongs to the running processes, not to the data. */
    private static final Set<Path> LEFT_OUT = Set.of(
            Path.of("logs"),
            Path.of("lock"),
            Path.of("state.json"),
            Path.of("state.next"),
            Path.of("kafka/.lock"),
            Path.of("postgres/cluster/postmaster.pid"));

    /** A finished backup, and how long the suite stood still for it. */
    public record Made(Backup backup, Duration halt) {}

    /**
     * Makes one of the suite on {@code data}, whether it runs, here or elsewhere, or not.
     *
     * @param target a directory that is not there or empty
     * @throws Complaint when something the user can put right is in the way; the suite goes on then
     */
    public static Made of(Path data, Path target) throws IOException {
        DataDirectory directory = DataDirectory.find(data)
                .orElseThrow(() -> new Complaint(data.toAbsolutePath() + " is not a Junheng data directory."));
        Path to = target.toAbsolutePath().normalize();
        if (to.startsWith(directory.path())) {
            throw new Complaint("A backup within the data it is a copy of is none; name a directory elsewhere.");
        }
        requireEmpty(to);
        TreeCopy copy = new TreeCopy(
                directory.path(),
                to,
                file -> !LEFT_OUT.contains(file),
                file -> file.startsWith("kafka") && !file.toString().endsWith(".log"));
        Duration halt = copied(directory, copy);
        Backup backup =
                new Backup(OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString(), copy.files(), copy.bytes());
        toDisk();
        JSON.writeValue(to.resolve(MARKER).toFile(), backup);
        return new Made(backup, halt);
    }

    /**
     * Lays a backup down as the data of a suite that is to be started.
     *
     * @param data a directory that is not there or empty
     * @throws Complaint when there is no whole backup, or other data in the way
     */
    public static Backup restore(Path source, Path data) throws IOException {
        Path from = source.toAbsolutePath().normalize();
        if (!Files.exists(from.resolve(MARKER))) {
            throw new Complaint(from + " is not a finished backup.");
        }
        Backup backup = JSON.readValue(from.resolve(MARKER).toFile(), Backup.class);
        requireEmpty(data.toAbsolutePath());
        requireWhole(from, backup);
        TreeCopy copy = new TreeCopy(from, data.toAbsolutePath(), file -> !file.equals(Path.of(MARKER)), file -> false);
        copy.begin();
        copy.finish();
        toDisk();
        return backup;
    }

    private static Duration copied(DataDirectory directory, TreeCopy copy) throws IOException {
        Optional<SuiteState> running = Status.running(directory.path());
        if (running.isEmpty()) {
            ExclusiveLock alone =
                    directory.tryLock().orElseThrow(() -> new Complaint("A suite is starting or stopping; try again."));
            try (alone) {
                copy.begin();
                copy.finish();
                return Duration.ZERO;
            }
        }
        copy.begin();
        SuiteState state = Status.running(directory.path()).orElseThrow(Backup::changed);
        long began = System.nanoTime();
        try (Halt halt = Halt.of(processes(state), LONGEST_HALT)) {
            copy.finish();
            boolean same = directory.state().equals(Optional.of(state));
            if (!same || !halt.holds()) {
                throw changed();
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** In the order in which one asks the next: who sends stands still before who is sent to. */
    private static List<ProcessHandle> processes(SuiteState state) {
        List<Map.Entry<String, Long>> parts = new ArrayList<>(state.processes().entrySet());
        parts.sort(Comparator.comparingInt(part -> switch (part.getKey()) {
            case PortPlan.POSTGRES -> 2;
            case PortPlan.KAFKA -> 1;
            default -> 0;
        }));
        return parts.stream()
                .map(part -> ProcessHandle.of(part.getValue()).orElseThrow(Backup::changed))
                .toList();
    }

    private static Complaint changed() {
        return new Complaint(
                "The suite did not stand still: a part ended, or more than %d s passed. Try again when less is written."
                        .formatted(LONGEST_HALT.toSeconds()));
    }

    private static void requireWhole(Path from, Backup backup) throws IOException {
        LongSummaryStatistics sizes;
        try (Stream<Path> files = Files.walk(from)) {
            sizes = files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.equals(from.resolve(MARKER)))
                    .mapToLong(Backup::size)
                    .summaryStatistics();
        }
        if (sizes.getCount() != backup.files() || sizes.getSum() != backup.bytes()) {
            throw new Complaint("The backup is not whole: it has %d files of %d and %d bytes of %d."
                    .formatted(sizes.getCount(), backup.files(), sizes.getSum(), backup.bytes()));
        }
    }

    private static long size(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireEmpty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> entries = Files.isDirectory(directory) ? Files.list(directory) : Stream.of(directory)) {
                if (entries.findAny().isPresent()) {
                    throw new Complaint(directory + " is not an empty directory; it is left as it is.");
                }
            }
        }
    }

    /** What was copied outlives a loss of power. */
    private static void toDisk() throws IOException {
        try {
            new ProcessBuilder("sync").start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
