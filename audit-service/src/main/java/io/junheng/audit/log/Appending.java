package io.junheng.audit.log;

import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.Frontier;
import io.junheng.audit.tree.MerkleHash;
import io.junheng.audit.tree.Proofs;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives entries their places (定序): numbers them, puts them into the tree and signs the new checkpoint, all in the running transaction and
 * under a lock in the database that holds until its end. So an entry is either not in the log at all or in it with a signature over it,
 * and any number of processes make one log.
 */
@ApplicationScoped
class Appending {

    /** Key of the advisory lock: "audit" in ASCII. */
    static final long LOCK = 0x6175646974L;

    private final Database database;
    private final CheckedHead checked;
    private final Checkpoints checkpoints;
    private final StoredTiles tiles;
    private final EntryRows rows;
    private final Ranges ranges;
    private final LogIdentity identity;
    private final Clock clock;

    Appending(
            Database database,
            CheckedHead checked,
            Checkpoints checkpoints,
            StoredTiles tiles,
            EntryRows rows,
            Ranges ranges,
            LogIdentity identity,
            Clock clock) {
        this.database = database;
        this.checked = checked;
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.rows = rows;
        this.ranges = ranges;
        this.identity = identity;
        this.clock = clock;
    }

    /** Waits until no other transaction appends; holds until the running one ends. */
    void lock() {
        database.one("select pg_advisory_xact_lock(" + LOCK + ")", row -> 0);
    }

    /**
     * Appends entries, at least one, under the lock; returns the new checkpoint.
     *
     * @throws DamagedLog when what is stored is not what was signed; then nothing is signed on top of it
     */
    String append(List<Sealed> entries) {
        Head head = checked.head();
        Frontier frontier = Frontier.of(head.size(), head.frontier());
        Instant now = notBefore(head.signedAt());
        Instant latestEvent = latest(head.latestEvent(), entries);
        ranges.makeRoom(head.size() + entries.size(), latestEvent);
        String recordedAt = now.toString();
        List<byte[]> hashes = new ArrayList<>(entries.size());
        rows.store(
                taker -> {
                    for (Sealed entry : entries) {
                        EntryRows.Placed placed = placed(entry, frontier.size(), recordedAt);
                        hashes.add(placed.hash());
                        frontier.append(placed.hash());
                        taker.take(placed);
                    }
                },
                now);
        tiles.complete(head.size(), hashes);
        if (!Arrays.equals(new Proofs(tiles).root(frontier.size()), frontier.root())) {
            throw new DamagedLog(
                    "The stored hashes near entry " + head.size() + " do not give the root that was signed.");
        }
        String note = new Checkpoint(identity.origin(), frontier.size(), frontier.root()).signedBy(identity.key());
        checkpoints.add(frontier, note, now, latestEvent);
        checked.signed(note, frontier.size());
        return note;
    }

    private static EntryRows.Placed placed(Sealed entry, long index, String recordedAt) {
        byte[] leaf = Leaf.bytes(Leaf.of(entry.draft(), entry.payload().keys(), index, recordedAt));
        return new EntryRows.Placed(index, leaf, MerkleHash.leaf(leaf), entry);
    }

    private static Instant latest(Instant before, List<Sealed> entries) {
        Instant latest = before;
        for (Sealed entry : entries) {
            Instant time = entry.draft().time();
            latest = time.isAfter(latest) ? time : latest;
        }
        return latest;
    }

    /** The time of the log never runs backwards, even when the machine's clock does. */
    private Instant notBefore(Instant earlier) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(earlier) ? earlier : now;
    }
}
