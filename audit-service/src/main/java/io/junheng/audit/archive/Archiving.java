package io.junheng.audit.archive;

import io.junheng.audit.archive.ArchiveWriter.Written;
import io.junheng.audit.log.AuditConfig;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.LogIdentity;
import io.junheng.audit.log.Ranges;
import io.junheng.audit.log.Ranges.Range;
import io.junheng.contracts.audit.LogRangeArchived;
import io.junheng.contracts.audit.LogRangeState;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Moves the oldest range from the database to files once it is old enough (归档). The files are written, on the disk and read again before
 * the range leaves the database, which is one transaction; so a kill at any moment leaves the range in the database, in files, or in both, and
 * what is in both is written anew the next time.
 */
@ApplicationScoped
class Archiving {

    private static final Logger LOG = Logger.getLogger(Archiving.class);

    /** Key of the advisory lock: "files" in ASCII. */
    private static final long LOCK = 0x66696c6573L;

    private static final int LONGEST_SECONDS = 600;

    private final Ranges ranges;
    private final Retention retention;
    private final ArchiveWriter writer;
    private final Checkpoints checkpoints;
    private final LogIdentity identity;
    private final Database database;
    private final Outbox outbox;
    private final Clock clock;
    private final Path directory;

    Archiving(
            Ranges ranges,
            Retention retention,
            ArchiveWriter writer,
            Checkpoints checkpoints,
            LogIdentity identity,
            Database database,
            Outbox outbox,
            Clock clock,
            AuditConfig config) {
        this.ranges = ranges;
        this.retention = retention;
        this.writer = writer;
        this.checkpoints = checkpoints;
        this.identity = identity;
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.directory = config.archive().directory().toAbsolutePath();
    }

    @Scheduled(every = "{junheng.audit.archive.look}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void tick() {
        Optional<Range> moved;
        do {
            moved = moveOldest();
            moved.ifPresent(range ->
                    LOG.infof("Entries %d to %d were moved to %s", range.first(), range.beyond() - 1, place(range)));
        } while (moved.isPresent());
    }

    /** Moves the oldest range if it is due; returns it. The range with the newest entry stays. */
    Optional<Range> moveOldest() {
        Optional<Range> due = ranges.oldest()
                .filter(range -> range.beyond() < checkpoints.newest().size())
                .filter(retention::isOver);
        due.ifPresent(this::move);
        return due;
    }

    /** Where the files of a range lie. */
    Path place(Range range) {
        return directory.resolve("%012d-%012d".formatted(range.first(), range.beyond()));
    }

    private void move(Range range) {
        Path draft = directory.resolve("." + place(range).getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            Written written = writer.write(range, draft);
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                database.one("select pg_advisory_xact_lock(" + LOCK + ")", row -> 0);
                if (ranges.oldest().filter(range::equals).isPresent()) {
                    settle(range, draft);
                    record(range, written);
                    leave(range);
                }
            });
            remove(drafts(range));
        } catch (IOException e) {
            throw new UncheckedIOException("Entries from " + range.first() + " on could not be moved to files", e);
        } finally {
            removeQuietly(draft);
        }
    }

    /** Puts the files in their place. What lies there was left by an attempt that did not come to its end, as the range is still here. */
    private void settle(Range range, Path draft) {
        try {
            remove(List.of(place(range)));
            Files.move(draft, place(range));
            DurableFile.sync(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The files cannot be put in their place", e);
        }
    }

    private void record(Range range, Written written) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.update(
                "insert into log_archive (first, beyond, directory, manifest, size, recorded_from, recorded_to, archived_at)"
                        + " select ?, ?, ?, ?, ?, min(recorded_at), max(recorded_at), ? from " + range.table(),
                range.first(),
                range.beyond(),
                place(range).toString(),
                written.manifest(),
                written.size(),
                now);
        database.update("insert into archived_event (event_id, idx) select event_id, idx from " + range.table());
        database.update(
                "insert into archived_seal (key, first, entries) select key, ?, count(*) from " + range.table()
                        + ", unnest(sealed_by) as key group by key",
                range.first());
        outbox.append(new LogRangeArchived(
                null,
                new LogRangeState(
                        range.first() + "-" + range.beyond(),
                        identity.origin(),
                        range.first(),
                        range.beyond(),
                        Base64.getEncoder().encodeToString(written.manifest()),
                        now,
                        1)));
    }

    private void leave(Range range) {
        database.update("set local lock_timeout = '2s'");
        database.update("alter table audit_entry detach partition " + range.table());
        database.update("drop table " + range.table());
        database.update("delete from log_range where first = ?", range.first());
    }

    /** What attempts that were killed left of this range. */
    private List<Path> drafts(Range range) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            String start = "." + place(range).getFileName() + ".";
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .toList();
        }
    }

    private static void remove(List<Path> directories) throws IOException {
        for (Path each : directories) {
            if (Files.exists(each)) {
                List<Path> files;
                try (Stream<Path> walk = Files.walk(each)) {
                    files = walk.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void removeQuietly(Path draft) {
        try {
            remove(List.of(draft));
        } catch (IOException e) {
            LOG.warnf("%s is left over and may be removed: %s", draft, e.toString());
        }
    }
}
