package io.junheng.audit.log;

import io.junheng.audit.tree.Tile;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The stretches of the log that are in the database (日志区段); what comes before the first of them lies in files. */
@ApplicationScoped
public class Ranges {

    /** Entries from {@code first} to before {@code beyond}, both multiples of a tile's width. */
    public record Range(long first, long beyond) {

        /** The table that holds them. */
        public String table() {
            return "audit_entry_" + first;
        }
    }

    private final Database database;
    private final long width;

    Ranges(Database database, AuditConfig config) {
        this.database = database;
        this.width = config.archive().range();
        if (width <= 0 || width % Tile.WIDTH != 0) {
            throw new IllegalStateException("junheng.audit.archive.range must be a multiple of " + Tile.WIDTH);
        }
    }

    /** The number of the first entry that is in the database. */
    public long begin() {
        return oldest().map(Range::first).orElse(0L);
    }

    /** The oldest stretch in the database, if there is any. */
    public Optional<Range> oldest() {
        return database.one(
                "select first, beyond from log_range order by first limit 1",
                row -> new Range(row.getLong(1), row.getLong(2)));
    }

    /**
     * The time of the latest event that can have an entry in an earlier range than the one into which the next entries, that many, go: a later one that comes again is refused
     * by the unique event id of that range. For always, when it is not known or they go into more than one.
     */
    Instant earlierUntil(int entries) {
        return database.one("""
                        select coalesce(earlier_until, 'infinity') from log_range
                        where first = (select max(first) from log_range)
                            and beyond >= (select max(size) from log_checkpoint) + ?
                        """, row -> row.getObject(1, OffsetDateTime.class).toInstant(), entries)
                .orElse(Instant.MAX);
    }

    /**
     * Makes sure in the running transaction that there is a table for every entry below this number.
     *
     * @param latestEvent no entry before those tables is of a later event
     */
    void makeRoom(long upTo, Instant latestEvent) {
        boolean enough = database.one("select coalesce(max(beyond), 0) from log_range", row -> row.getLong(1))
                .filter(beyond -> beyond >= upTo)
                .isPresent();
        if (!enough) {
            database.one("select make_room(?, ?, ?)", row -> 0, upTo, width, latestEvent);
        }
    }
}
