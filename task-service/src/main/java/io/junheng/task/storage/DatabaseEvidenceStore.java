package io.junheng.task.storage;

import io.junheng.kit.sql.Database;
import java.util.Optional;

/** Keeps evidence in the service's own database, for places where the instances share no directory. */
class DatabaseEvidenceStore implements EvidenceStore {

    private final Database database;

    DatabaseEvidenceStore(Database database) {
        this.database = database;
    }

    @Override
    public void keep(String sha256, byte[] content) {
        database.update(
                "insert into evidence_content (sha256, bytes) values (?, ?) on conflict (sha256) do nothing",
                sha256,
                content);
    }

    @Override
    public Optional<byte[]> find(String sha256) {
        return database.one("select bytes from evidence_content where sha256 = ?", row -> row.getBytes(1), sha256);
    }
}
