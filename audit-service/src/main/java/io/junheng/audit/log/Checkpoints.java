package io.junheng.audit.log;

import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.Frontier;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The signed checkpoints (检查点), newest last; there is always at least the one of the empty log. */
@ApplicationScoped
public class Checkpoints {

    /** A checkpoint as it was signed. */
    public record Signed(long size, String note) {}

    private final Database database;

    Checkpoints(Database database) {
        this.database = database;
    }

    /** The newest one. */
    public Signed newest() {
        return database.one(
                        "select size, note from log_checkpoint order by size desc limit 1",
                        row -> new Signed(row.getLong(1), row.getString(2)))
                .orElseThrow(() -> new IllegalStateException("the log has no checkpoint"));
    }

    /** The one signed when the log had this many entries, if there was one. */
    public Optional<Signed> ofSize(long size) {
        return between(size - 1, size).stream().findFirst();
    }

    /** The one that this note begins with, whatever signatures of others stand under it. */
    public Optional<Signed> ofNote(String note) {
        String[] lines = note.split("\n", 3);
        return lines.length == 3 && lines[1].matches("[0-9]{1,18}")
                ? ofSize(Long.parseLong(lines[1])).filter(signed -> note.startsWith(signed.note()))
                : Optional.empty();
    }

    /**
     * The one of the size a caller asked for, the newest when none was.
     *
     * @throws Problem 404 when none was signed at that size
     */
    public Signed asked(String size) {
        return size == null
                ? newest()
                : ofSize(Whole.of("size", size, 0)).orElseThrow(() -> Problem.of(LogProblem.NO_CHECKPOINT, size));
    }

    /** Those of a size above {@code above} and not above {@code upTo}, smallest first. */
    public List<Signed> between(long above, long upTo) {
        return database.list(
                "select size, note from log_checkpoint where size > ? and size <= ? order by size",
                row -> new Signed(row.getLong(1), row.getString(2)),
                above,
                upTo);
    }

    Optional<Head> head(String origin) {
        return database.one(
                "select size, root, frontier, note, signed_at, coalesce(latest_event, signed_at + interval '1 day') from log_checkpoint order by size desc limit 1",
                row -> new Head(
                        new Checkpoint(origin, row.getLong(1), row.getBytes(2)),
                        row.getBytes(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getObject(6, OffsetDateTime.class).toInstant()));
    }

    void add(Frontier frontier, String note, Instant signedAt, Instant latestEvent) {
        database.update(
                "insert into log_checkpoint (size, root, frontier, note, signed_at, latest_event) values (?, ?, ?, ?, ?, ?)",
                frontier.size(),
                frontier.root(),
                frontier.encoded(),
                note,
                signedAt,
                latestEvent);
    }
}
