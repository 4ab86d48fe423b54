package io.junheng.audit.log;

import io.junheng.audit.seal.Payload;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Entries as rows of the log's table. */
@ApplicationScoped
class EntryRows {

    private static final List<String> COLUMNS = List.of(
            "idx",
            "leaf",
            "leaf_hash",
            "data",
            "event_id",
            "event_time",
            "recorded_at",
            "type",
            "operation",
            "service",
            "aggregate",
            "aggregate_id",
            "version",
            "actor",
            "client",
            "roles",
            "region_path",
            "previous_region_path",
            "request_id",
            "authority",
            "sealed",
            "sealed_by");

    /** An entry with its place. */
    record Placed(long index, byte[] leaf, byte[] hash, Sealed entry) {}

    private final Database database;

    EntryRows(Database database) {
        this.database = database;
    }

    /** Stores entries in the running transaction; fails when one of their events has an entry already. */
    void store(List<Placed> entries, Instant recordedAt) {
        long stored = database.with(connection -> BinaryCopy.into(connection, "audit_entry", COLUMNS, copy -> {
            for (Placed entry : entries) {
                write(copy, entry, recordedAt);
            }
        }));
        if (stored != entries.size()) {
            throw new IllegalStateException(stored + " of " + entries.size() + " entries could be stored");
        }
    }

    private static void write(BinaryCopy copy, Placed placed, Instant recordedAt) throws SQLException {
        Draft draft = placed.entry().draft();
        Payload payload = placed.entry().payload();
        copy.row()
                .number(placed.index())
                .bytes(placed.leaf())
                .bytes(placed.hash())
                .text(payload.data())
                .uuid(draft.eventId())
                .time(draft.time())
                .time(recordedAt)
                .text(draft.type())
                .text(draft.operation())
                .text(draft.service())
                .text(draft.aggregate())
                .text(draft.aggregateId())
                .number(draft.version())
                .text(draft.actor())
                .text(draft.client())
                .text(String.join(",", draft.roles()))
                .text(draft.regionPath())
                .text(draft.previousRegionPath())
                .text(draft.requestId())
                .text(draft.authority())
                .bytes(payload.sealed())
                .texts(payload.keys().isEmpty() ? null : payload.keys());
    }
}
