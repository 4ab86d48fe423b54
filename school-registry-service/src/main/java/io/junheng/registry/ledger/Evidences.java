package io.junheng.registry.ledger;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored evidence (佐证存储). */
@ApplicationScoped
class Evidences {

    private final Database database;
    private final Clock clock;

    Evidences(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Evidence about an item, as {@code actor} filed it. */
    record Filed(String item, Evidence evidence) {}

    void store(List<Filed> filed, String actor) {
        List<Object[]> rows = new ArrayList<>();
        for (Filed one : filed) {
            Evidence evidence = one.evidence();
            rows.add(new Object[] {
                one.item(),
                evidence.number(),
                evidence.kind(),
                evidence.title(),
                evidence.name(),
                evidence.mediaType(),
                evidence.size(),
                evidence.sha256(),
                evidence.content(),
                actor,
                clock.instant()
            });
        }
        database.batch("""
                insert into ledger_evidence (item, number, kind, title, name, media_type, size, sha256, content, filed_by, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** The bytes of a piece of evidence, where they are kept. */
    Optional<byte[]> content(String item, int number) {
        return database.one(
                "select content from ledger_evidence where item = ? and number = ? and content is not null",
                row -> row.getBytes(1),
                item,
                number);
    }
}
