package io.junheng.indicator.certification;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.indicator.CertificationSchemeState;
import io.junheng.indicator.kept.Content;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The schemes. */
@ApplicationScoped
class Schemes {

    private final Database database;
    private final Content<CertificationScheme> contents;

    Schemes(Database database, ObjectMapper json) {
        this.database = database;
        this.contents = Content.of(CertificationScheme.class, json);
    }

    /** A scheme as it is kept. */
    record Stored(CertificationScheme content, String hash, long version) {

        CertificationSchemeState state() {
            return new CertificationSchemeState(content.key(), content.name(), hash, version);
        }
    }

    Optional<Stored> find(String key) {
        return database.one(
                "select content, content_hash, version from certification_scheme where key = ?",
                row -> new Stored(contents.read(row.getString(1)), row.getString(2), row.getLong(3)),
                key);
    }

    List<CertificationScheme> all() {
        return database.list(
                "select content from certification_scheme order by key", row -> contents.read(row.getString(1)));
    }

    /** Keeps others from changing the scheme or taking its places until the transaction ends. */
    void lock(String key) {
        database.lock("certification scheme " + key);
    }

    Stored store(CertificationScheme scheme, long version) {
        Stored stored = new Stored(scheme, hash(scheme), version);
        database.update(
                """
            insert into certification_scheme (key, name, subject, content, content_hash, version) values (?, ?, ?, ?, ?, ?)
            on conflict (key) do update set name = excluded.name, subject = excluded.subject, content = excluded.content,
                content_hash = excluded.content_hash, version = excluded.version
            """, scheme.key(), scheme.name(), scheme.subject(), contents.text(scheme), stored.hash(), version);
        return stored;
    }

    String hash(CertificationScheme scheme) {
        return contents.hash(scheme);
    }
}
