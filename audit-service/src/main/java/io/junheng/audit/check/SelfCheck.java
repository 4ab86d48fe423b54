package io.junheng.audit.check;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes over the stored log in the background, a portion every second (后台自检). What it has seen is in memory only: nothing the database
 * says about earlier passes is believed. A finding ends the pass, raises an alarm and shows in health and metric until a pass finds none.
 */
@ApplicationScoped
class SelfCheck {

    /** Nanoseconds after which a portion ends, so that it takes at most a fifth of a core. */
    private static final long LONGEST_PORTION = 200_000_000;

    /** How it stands. */
    record Standing(long position, long size, Instant begunAt, Instant finishedAt, long rounds, Alarm finding) {}

    private final Database database;
    private final Checkpoints checkpoints;
    private final Ranges ranges;
    private final LogProofs proofs;
    private final LogIdentity identity;
    private final Anchors anchors;
    private final Alarms alarms;
    private final AuditConfig.SelfCheck config;
    private final Seals seals;
    private final EntryCheck entries;
    private final Clock clock;
    private Round round;
    private Standing standing = new Standing(0, 0, null, null, 0, null);

    SelfCheck(
            Database database,
            Checkpoints checkpoints,
            Ranges ranges,
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
        this.proofs = proofs;
        this.identity = identity;
        this.anchors = anchors;
        this.alarms = alarms;
        this.config = config.selfCheck();
        this.seals = seals;
        this.entries = new EntryCheck(json, seals);
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
        long begin = ranges.begin();
        if (round == null || round.position() < begin) {
            round = new Round(start(begin), openRows(begin), entries, identity.chain(), this::tile, anchors.bySize());
            before = new Standing(0, 0, clock.instant(), before.finishedAt(), before.rounds(), before.finding());
        }
        long size = checkpoints.newest().size();
        long from = round.position();
        long to = Math.min(size, from + most);
        Map<Long, String> heads = new HashMap<>();
        checkpoints.between(from, to).forEach(signed -> heads.put(signed.size(), signed.note()));
        List<StoredEntry> rows = database.list(
                "select " + StoredEntry.COLUMNS + " from audit_entry where idx >= ? and idx < ? order by idx",
                StoredEntry::of,
                from,
                to);
        Iterator<StoredEntry> next = rows.iterator();
        Iterator<String> data =
                seals.open(rows.stream().map(StoredEntry::payload).toList()).iterator();
        Alarm found = null;
        long started = System.nanoTime();
        while (found == null && next.hasNext() && System.nanoTime() - started < LONGEST_PORTION) {
            StoredEntry row = next.next();
            found = round.take(row, data.next(), heads.get(row.index() + 1)).orElse(null);
        }
        if (found == null && !next.hasNext() && round.position() < to) {
            found = Finding.MISSING.at(round.position());
        }
        conclude(before, size, found);
    }

    /** The tree before the first entry that is in the database; whether it is right the next checkpoint shows. */
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
        if (found != null) {
            set(new Standing(position, size, before.begunAt(), before.finishedAt(), before.rounds(), found));
            round = null;
            alarms.raise(found);
        } else if (position >= size) {
            set(new Standing(position, size, before.begunAt(), clock.instant(), before.rounds() + 1, null));
            round = null;
        } else {
            set(new Standing(position, size, before.begunAt(), before.finishedAt(), before.rounds(), before.finding()));
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
