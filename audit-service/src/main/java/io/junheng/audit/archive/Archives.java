package io.junheng.audit.archive;

import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Which ranges of the log lie in files, and where (归档目录). */
@ApplicationScoped
public class Archives {

    static final Listing LISTING = Listing.of("audit-archives", "log_archive a")
            .field("first", "a.first", FieldType.INTEGER)
            .field("beyond", "a.beyond", FieldType.INTEGER)
            .field("directory", "a.directory", FieldType.TEXT)
            .field("manifest", "encode(a.manifest, 'base64')", FieldType.TEXT)
            .field("size", "a.size", FieldType.INTEGER)
            .field("recordedFrom", "a.recorded_from", FieldType.TIME)
            .field("recordedTo", "a.recorded_to", FieldType.TIME)
            .field("archivedAt", "a.archived_at", FieldType.TIME)
            .key("first");

    private static final String COLUMNS =
            "first, beyond, directory, encode(manifest, 'base64'), size, recorded_from, recorded_to, archived_at";

    private final Database database;

    Archives(Database database) {
        this.database = database;
    }

    /** The range in files that holds an entry; empty when none does. */
    public Optional<ArchivedRange> holding(long index) {
        return database.one(
                "select " + COLUMNS + " from log_archive where first <= ? and beyond > ?",
                Archives::range,
                index,
                index);
    }

    /** How many entries lie in files: those before this number. */
    public long upTo() {
        return database.one("select coalesce(max(beyond), 0) from log_archive", row -> row.getLong(1))
                .orElse(0L);
    }

    private static ArchivedRange range(ResultSet row) throws SQLException {
        return new ArchivedRange(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
