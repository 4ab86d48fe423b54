package io.junheng.audit.log;

import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.Frontier;
import io.junheng.audit.tree.MerkleHash;
import io.junheng.audit.tree.Proofs;
import io.junheng.kit.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Gives waiting events their place in the log (定序). One transaction takes a batch, numbers it, puts it into the tree and signs the new
 * checkpoint, so that an entry is either not in the log at all or in it with a signature over it, whatever is killed when. Any number of
 * processes may try; a lock in the database lets one at a time.
 */
@ApplicationScoped
class Sequencer {

    /** Key of the advisory lock: "audit" in ASCII. */
    static final long LOCK = 0x6175646974L;

    /** A draft in the queue; one that is in the log already only has to leave it. */
    private record Waiting(long seq, boolean known, Draft draft, List<String> sealedBy) {}

    /** What one transaction did: how many events left the queue, and the new checkpoint if there is one. */
    private record Batch(int taken, String note) {}

    /** An entry with its place. */
    private record Placed(long seq, long index, String leaf, byte[] hash) {}

    private final Database database;
    private final Checkpoints checkpoints;
    private final StoredTiles tiles;
    private final LogIdentity identity;
    private final KeptHead kept;
    private final AuditConfig config;
    private final Clock clock;

    Sequencer(
            Database database,
            Checkpoints checkpoints,
            StoredTiles tiles,
            LogIdentity identity,
            KeptHead kept,
            AuditConfig config,
            Clock clock) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.identity = identity;
        this.kept = kept;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Integrates and signs one batch; returns how many events left the queue, 0 when none waited.
     *
     * @throws DamagedLog when what is stored is not what was signed; then nothing is signed on top of it
     */
    int integrate() {
        Batch batch = QuarkusTransaction.requiringNew().call(this::batch);
        if (batch.note() != null) {
            kept.keep(batch.note());
        }
        return batch.taken();
    }

    private Batch batch() {
        database.one("select pg_advisory_xact_lock(" + LOCK + ")", row -> 0);
        List<Waiting> waiting = waiting();
        identity.requireNewest();
        if (waiting.isEmpty()) {
            return new Batch(0, notYetKept());
        }
        Head head = checkedHead();
        Frontier frontier = Frontier.of(head.size(), head.frontier());
        Instant now = notBefore(head.signedAt());
        List<Placed> placed = new ArrayList<>(waiting.size());
        for (Waiting entry : waiting) {
            if (!entry.known()) {
                String leaf = Leaf.of(entry.draft(), entry.sealedBy(), frontier.size(), now);
                byte[] hash = MerkleHash.leaf(Leaf.bytes(leaf));
                placed.add(new Placed(entry.seq(), frontier.size(), leaf, hash));
                frontier.append(hash);
            }
        }
        String note = null;
        if (!placed.isEmpty()) {
            store(placed, now);
            note = publish(head, frontier, now);
        }
        remove(waiting);
        return new Batch(waiting.size(), note);
    }

    /** The newest checkpoint, checked, when it is not the one that is kept: it was signed just before a kill, or by another process. */
    private String notYetKept() {
        String newest = checkpoints.newest().note();
        return kept.note().filter(newest::equals).isPresent()
                ? null
                : checkedHead().note();
    }

    private String publish(Head head, Frontier frontier, Instant now) {
        tiles.complete(head.size(), frontier.size());
        if (!Arrays.equals(new Proofs(tiles).root(frontier.size()), frontier.root())) {
            throw new DamagedLog(
                    "The stored hashes near entry " + head.size() + " do not give the root that was signed.");
        }
        String note = new Checkpoint(identity.origin(), frontier.size(), frontier.root()).signedBy(identity.key());
        checkpoints.add(frontier, note, now);
        return note;
    }

    private Head checkedHead() {
        Head head = checkpoints
                .head(identity.origin())
                .orElseThrow(() -> new DamagedLog("The log has no checkpoint left."));
        long size = database.one("select coalesce(max(idx) + 1, 0) from audit_entry", row -> row.getLong(1))
                .orElseThrow();
        if (size != head.size()) {
            throw new DamagedLog(
                    "The log has entries up to " + size + ", its newest checkpoint covers " + head.size() + ".");
        }
        byte[] root = Frontier.of(head.size(), head.frontier()).root();
        if (!head.checkpoint().isNote(head.note(), identity.chain().keyFor(head.size()))
                || !Arrays.equals(root, head.checkpoint().root())) {
            throw new DamagedLog("The newest checkpoint, of size " + head.size() + ", is not one this log signed.");
        }
        checkAgainstKept(head);
        return head;
    }

    /** A head that this process did not sign last, be it another's or an older one, must continue what it knows. */
    private void checkAgainstKept(Head head) {
        String note = kept.note().orElse(null);
        if (note == null || note.equals(head.note())) {
            return;
        }
        Checkpoint known = read(note);
        if (known.size() > head.size()) {
            throw new DamagedLog("The log was set back: it ends at " + head.size() + ", but the checkpoint kept at "
                    + kept + " covers " + known.size() + ".");
        }
        if (!Arrays.equals(new Proofs(tiles).root(known.size()), known.root())) {
            throw new DamagedLog(
                    "The first " + known.size() + " entries are not those of the checkpoint kept at " + kept + ".");
        }
    }

    private Checkpoint read(String note) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(note);
            if (checkpoint.origin().equals(identity.origin())
                    && checkpoint.isNote(note, identity.chain().keyFor(checkpoint.size()))) {
                return checkpoint;
            }
        } catch (IllegalArgumentException e) {
            // no checkpoint at all
        }
        throw new DamagedLog("The checkpoint kept at " + kept + " is not one this log signed.");
    }

    /** The time of the log never runs backwards, even when the machine's clock does. */
    private Instant notBefore(Instant earlier) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(earlier) ? earlier : now;
    }

    /** The limit keeps the planner from reading the event ids of the whole log to look up a few. */
    private List<Waiting> waiting() {
        return database.list("""
                select seq, coalesce((select true from audit_entry e where e.event_id = i.event_id limit 1), false),
                    event_id, event_time, type, operation, service, aggregate, aggregate_id, version,
                    actor, client, roles, actor_scope, region_path, request_id, traceparent, authority, data_hash,
                    coalesce(sealed_by, '{}') as sealed_by
                from audit_intake i order by seq limit ?
                """, Sequencer::waiting, config.batch());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("seq"),
                row.getBoolean(2),
                new Draft(
                        row.getObject("event_id", UUID.class),
                        row.getObject("event_time", OffsetDateTime.class).toInstant(),
                        row.getString("type"),
                        row.getString("operation"),
                        row.getString("service"),
                        row.getString("aggregate"),
                        row.getString("aggregate_id"),
                        row.getLong("version"),
                        row.getString("actor"),
                        row.getString("client"),
                        List.of((String[]) row.getArray("roles").getArray()),
                        row.getString("actor_scope"),
                        row.getString("region_path"),
                        null,
                        row.getString("request_id"),
                        row.getString("traceparent"),
                        row.getString("authority"),
                        null,
                        null,
                        row.getBytes("data_hash")),
                List.of((String[]) row.getArray("sealed_by").getArray()));
    }

    private void store(List<Placed> placed, Instant now) {
        int stored = database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    insert into audit_entry (idx, leaf, leaf_hash, data, event_id, event_time, recorded_at, type, operation,
                        service, aggregate, aggregate_id, version, actor, client, roles, region_path, previous_region_path,
                        request_id, authority, sealed, sealed_by)
                    select p.idx, p.leaf, p.hash, i.data, i.event_id, i.event_time, ?, i.type, i.operation,
                        i.service, i.aggregate, i.aggregate_id, i.version, i.actor, i.client, array_to_string(i.roles, ','), i.region_path,
                        i.previous_region_path, i.request_id, i.authority, i.sealed, i.sealed_by
                    from unnest(?::bigint[], ?::bigint[], ?::text[], ?::bytea[]) as p (seq, idx, leaf, hash)
                    join audit_intake i on i.seq = p.seq
                    order by p.idx
                    """)) {
                statement.setObject(1, now.atOffset(java.time.ZoneOffset.UTC));
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "bigint", placed.stream().map(Placed::seq).toArray()));
                statement.setArray(
                        3,
                        connection.createArrayOf(
                                "bigint", placed.stream().map(Placed::index).toArray()));
                statement.setArray(
                        4,
                        connection.createArrayOf(
                                "text", placed.stream().map(Placed::leaf).toArray()));
                statement.setArray(
                        5,
                        connection.createArrayOf(
                                "bytea", placed.stream().map(Placed::hash).toArray(byte[][]::new)));
                return statement.executeUpdate();
            }
        });
        if (stored != placed.size()) {
            throw new IllegalStateException(stored + " of " + placed.size() + " entries could be stored");
        }
    }

    private void remove(List<Waiting> waiting) {
        database.with(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from audit_intake where seq = any (?)")) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "bigint", waiting.stream().map(Waiting::seq).toArray()));
                return statement.executeUpdate();
            }
        });
    }
}
