package io.junheng.audit.log;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Which checkpoints are known outside the database (公布): in the file beside it, with witnesses, in anchors. What such a checkpoint covers
 * is published: whoever changes it afterwards can be found out, even with every right on the database.
 */
@ApplicationScoped
public class Publications {

    /** That a target has a checkpoint, and what it gave for it. */
    public record Publication(String target, long size, String receipt, Instant publishedAt) {}

    private final Database database;
    private final KeptHead kept;

    Publications(Database database, KeptHead kept) {
        this.database = database;
        this.kept = kept;
    }

    /** How many entries are published. */
    public long upTo() {
        long recorded = database.one("select coalesce(max(size), 0) from log_publication", row -> row.getLong(1))
                .orElse(0L);
        return Math.max(recorded, kept.size());
    }

    /** The newest publication to a target. */
    public Optional<Publication> newest(String target) {
        return database.one(
                "select target, size, receipt, published_at from log_publication where target = ? order by size desc limit 1",
                Publications::publication,
                target);
    }

    /** The first publication to each target that covers an entry. */
    public List<Publication> of(long index) {
        return database.list(
                "select distinct on (target) target, size, receipt, published_at from log_publication where size > ?"
                        + " order by target, size",
                Publications::publication,
                index);
    }

    /** Remembers that a target has a checkpoint; once for each size. */
    public void add(Publication publication) {
        database.update(
                "insert into log_publication (target, size, receipt, published_at) values (?, ?, ?, ?) on conflict do nothing",
                publication.target(),
                publication.size(),
                publication.receipt(),
                publication.publishedAt());
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }
}
