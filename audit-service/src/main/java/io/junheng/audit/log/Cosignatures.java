package io.junheng.audit.log;

import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.VerifyingKey;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What witnesses said of this log's checkpoints (见证共签). Only cosignatures that verify are kept. */
@ApplicationScoped
public class Cosignatures {

    private final Database database;
    private final Checkpoints checkpoints;

    Cosignatures(Database database, Checkpoints checkpoints) {
        this.database = database;
        this.checkpoints = checkpoints;
    }

    /** Keeps the witness's cosignature if it is among these lines; empty when none of them is. */
    public Optional<String> keep(Checkpoints.Signed checkpoint, VerifyingKey witness, List<String> lines) {
        String text = Checkpoint.parse(checkpoint.note()).text();
        for (String line : lines) {
            OptionalLong time = witness.cosigned(text, line);
            if (time.isPresent()) {
                database.update(
                        "insert into log_cosignature (size, witness, line, cosigned_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        checkpoint.size(),
                        witness.text(),
                        line,
                        Instant.ofEpochSecond(time.getAsLong()));
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** The checkpoint with the lines of every witness that cosigned it. */
    public String note(Checkpoints.Signed checkpoint) {
        return checkpoint.note()
                + String.join(
                        "",
                        database.list(
                                "select line from log_cosignature where size = ? order by witness",
                                row -> row.getString(1) + "\n",
                                checkpoint.size()));
    }

    /** The newest checkpoint that a witness cosigned. */
    public Optional<Checkpoints.Signed> newest() {
        return database.one("select size from log_cosignature order by size desc limit 1", row -> row.getLong(1))
                .flatMap(checkpoints::ofSize);
    }

    /** The size that this witness cosigned last, 0 when none. */
    public long newestOf(VerifyingKey witness) {
        return database.one(
                        "select coalesce(max(size), 0) from log_cosignature where witness = ?",
                        row -> row.getLong(1),
                        witness.text())
                .orElse(0L);
    }
}
