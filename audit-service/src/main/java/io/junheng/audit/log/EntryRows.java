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

    /** Takes an entry. */
    @FunctionalInterface
    interface Taker {
        void take(Placed entry) throws SQLException;
    }

    /** Gives entries one by one. */
    @FunctionalInterface
    interface Source {
        void each(Taker taker) throws SQLException;
    }

    /**
     * Stores entries in the running transaction, each on its way to the database while the next is made; fails when one of their events has
     * an entry already.
     */
    void store(Source entries, Instant recordedAt) {
        database.with(connection -> BinaryCopy.into(
                connection, "audit_entry", COLUMNS, copy -> entries.each(entry -> write(copy, entry, recordedAt))));
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
