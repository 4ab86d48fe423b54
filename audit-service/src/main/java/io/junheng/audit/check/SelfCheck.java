package io.junheng.audit.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.audit.archive.ArchiveFiles;
import io.junheng.audit.archive.ArchivedRange;
import io.junheng.audit.archive.Archives;
import io.junheng.audit.log.Alarm;
import io.junheng.audit.log.Alarms;
import io.junheng.audit.log.AuditConfig;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.LogIdentity;
import io.junheng.audit.log.LogProofs;
import io.junheng.audit.log.Ranges;
import io.junheng.audit.publication.Anchors;
import io.junheng.audit.seal.Seals;
import io.junheng.audit.tree.Frontier;
import io.junheng.audit.tree.Tile;
import io.junheng.kit.sql.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Goes over the log in the background, a portion every second (后台自检): over the ranges that lie in files, where these are in reach, and over
 * those in the database. What it has seen is in memory only: nothing the database says about earlier passes is believed. A finding ends the
 * pass, raises an alarm and shows in health and metric until a pass finds none.
 */
@ApplicationScoped
class SelfCheck {

    /** Nanoseconds after which a portion ends, so that it takes at most a fifth of a core. */
    private static final long LONGEST_PORTION = 200_000_000;

    /** How it stands; {@code outOfReach} entries of the pass lie in files that cannot be seen from here. */
    record Standing(
            long position,
            long size,
            long outOfReach,
            Instant begunAt,
            Instant finishedAt,
            long rounds,
            Alarm finding) {}

    private final Database database;
    private final Checkpoints checkpoints;
    private final Ranges ranges;
    private final Archives archives;
    private final LogProofs proofs;
    private final LogIdentity identity;
    private final Anchors anchors;
    private final Alarms alarms;
    private final AuditConfig.SelfCheck config;
    private final Seals seals;
    private final EntryCheck entries;
    private final MovedEntries moved;
    private final Clock clock;
    private Round round;
    private long outOfReach;
    private Standing standing = new Standing(0, 0, 0, null, null, 0, null);

    SelfCheck(
            Database database,
            Checkpoints checkpoints,
            Ranges ranges,
            Archives archives,
            LogProofs proofs,
            LogIdentity identity,
            Anchors anchors,
            Alarms alarms,
            AuditConfig config,
            Seals seals,
            ObjectMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.ranges = ranges;
        this.archives = archives;
        this.proofs = proofs;
        this.identity = identity;
        this.anchors = anchors;
        this.alarms = alarms;
        this.config = config.selfCheck();
        this.seals = seals;
        this.entries = new EntryCheck(json, seals);
        this.moved = new MovedEntries(json, seals, checkpoints);
        this.clock = clock;
        meters.gauge(
                "junheng.audit.selfcheck.damaged",
                this,
                check -> check.standing().finding() == null ? 0 : 1);
        meters.gauge(
                "junheng.audit.selfcheck.position",
                this,
                check -> check.standing().position());
        meters.gauge(
                "junheng.audit.selfcheck.rounds",
                this,
                check -> check.standing().rounds());
    }

    @Scheduled(every = "{junheng.audit.self-check.tick}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        Instant begun = standing().begunAt();
        if (round != null || begun == null || !clock.instant().isBefore(begun.plus(config.every()))) {
            portion(config.rate());
        }
    }

    synchronized Standing standing() {
        return standing;
    }

    /** Goes over the whole log now. */
    void whole() {
        do {
            portion(config.rate());
        } while (round != null);
    }

    private void portion(int most) {
        Standing before = standing();
        if (round == null) {
            round = from(0);
            outOfReach = 0;
            before = new Standing(0, 0, 0, clock.instant(), before.finishedAt(), before.rounds(), before.finding());
        }
        long size = checkpoints.newest().size();
        long position = round.position();
        Optional<Alarm> found =
                position < ranges.begin() ? moved(position, most) : stored(position, Math.min(size, position + most));
        conclude(before, size, found.orElse(null));
    }

    /** Goes on over entries that lie in files; returns the first bad thing. */
    private Optional<Alarm> moved(long position, int most) {
        ArchivedRange range = archives.holding(position).orElse(null);
        if (range == null) {
            return Optional.of(Finding.MISSING.at(position));
        }
        if (ArchiveFiles.areInReach(range)) {
            return moved.take(round, range, identity.chain(), most, LONGEST_PORTION);
        }
        moved.close();
        outOfReach += range.beyond() - position;
        round = from(range.beyond());
        return Optional.empty();
    }

    /** Goes on over entries that are in the database; returns the first bad thing. */
    private Optional<Alarm> stored(long from, long to) {
        Heads heads = Heads.between(checkpoints, from, to);
        List<StoredEntry> rows = database.list(
                "select " + StoredEntry.COLUMNS + " from audit_entry where idx >= ? and idx < ? order by idx",
                StoredEntry::of,
                from,
                to);
        Iterator<StoredEntry> next = rows.iterator();
        Iterator<String> data =
                seals.open(rows.stream().map(StoredEntry::payload).toList()).iterator();
        Optional<Alarm> found = Optional.empty();
        long started = System.nanoTime();
        while (found.isEmpty() && next.hasNext() && System.nanoTime() - started < LONGEST_PORTION) {
            StoredEntry row = next.next();
            found = round.take(row, data.next(), heads.after(row));
        }
        boolean lacking = found.isEmpty() && !next.hasNext() && round.position() < to;
        return lacking && ranges.begin() <= round.position()
                ? Optional.of(Finding.MISSING.at(round.position()))
                : found;
    }

    /** A pass that begins there; whether the tree before it is right the next checkpoint shows. */
    private Round from(long begin) {
        return new Round(start(begin), openRows(begin), entries, identity.chain(), this::tile, anchors.bySize());
    }

    private Frontier start(long begin) {
        return proofs.ties(begin, begin, begin).start();
    }

    /** What stands so far in the tiles that are not full before that entry, lowest level first. */
    private List<List<byte[]>> openRows(long begin) {
        List<List<byte[]>> rows = new ArrayList<>();
        for (int level = 0; begin >> Tile.HEIGHT * level > 0; level++) {
            Tile tile = new Tile(level, begin >> Tile.HEIGHT * (level + 1));
            rows.add(level == 0 ? new ArrayList<>() : roots(tile, tile.hashesIn(begin)));
        }
        return rows;
    }

    private List<byte[]> roots(Tile tile, int count) {
        long from = tile.index() << Tile.HEIGHT;
        return new ArrayList<>(database.list(
                "select root from log_tile where level = ? and idx >= ? and idx < ? order by idx",
                row -> row.getBytes(1),
                tile.level() - 1,
                from,
                from + count));
    }

    private void conclude(Standing before, long size, Alarm found) {
        long position = round.position();
        boolean finished = found == null && position >= size;
        set(new Standing(
                position,
                size,
                outOfReach,
                before.begunAt(),
                finished ? clock.instant() : before.finishedAt(),
                before.rounds() + (finished ? 1 : 0),
                finished || found != null ? found : before.finding()));
        if (finished || found != null) {
            round = null;
            moved.close();
        }
        if (found != null) {
            alarms.raise(found);
        }
    }

    private synchronized void set(Standing next) {
        standing = next;
    }

    private Optional<byte[]> tile(Tile tile) {
        return database.one(
                "select hashes from log_tile where level = ? and idx = ?",
                row -> row.getBytes(1),
                tile.level(),
                tile.index());
    }
}
