package io.junheng.audit.witness;

import io.junheng.audit.tree.Checkpoint;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The checkpoints of other logs that were cosigned. */
@ApplicationScoped
class Witnessed {

    private final Database database;

    Witnessed(Database database) {
        this.database = database;
    }

    /** The largest one of this log; no other process adds one before the running transaction ends. */
    Optional<Checkpoint> newestForUpdate(String origin) {
        database.one("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> 0, origin);
        return database.one(
                "select size, root from witness_checkpoint where origin = ? order by size desc limit 1",
                row -> new Checkpoint(origin, row.getLong(1), row.getBytes(2)),
                origin);
    }

    void add(Checkpoint checkpoint, String note, Instant seenAt) {
        database.update(
                "insert into witness_checkpoint (origin, size, root, note, seen_at) values (?, ?, ?, ?, ?) on conflict do nothing",
                checkpoint.origin(),
                checkpoint.size(),
                checkpoint.root(),
                note,
                seenAt);
    }
}
