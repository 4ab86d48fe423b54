package io.junheng.indicator.certification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.junheng.contracts.indicator.CertificationSchemeState;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The schemes. */
@ApplicationScoped
class Schemes {

    private final Database database;
    private final ObjectMapper json;

    Schemes(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
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
                row -> new Stored(read(row.getString(1)), row.getString(2), row.getLong(3)),
                key);
    }

    List<CertificationScheme> all() {
        return database.list("select content from certification_scheme order by key", row -> read(row.getString(1)));
    }

    /** Keeps others from changing the scheme or taking its places until the transaction ends. */
    void lock(String key) {
        database.list(
                "select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as locked",
                row -> 0,
                "certification scheme " + key);
    }

    Stored store(CertificationScheme scheme, long version) {
        String text = text(scheme);
        Stored stored = new Stored(scheme, hash(text), version);
        database.update("""
            insert into certification_scheme (key, name, subject, content, content_hash, version) values (?, ?, ?, ?, ?, ?)
            on conflict (key) do update set name = excluded.name, subject = excluded.subject, content = excluded.content,
                content_hash = excluded.content_hash, version = excluded.version
            """, scheme.key(), scheme.name(), scheme.subject(), text, stored.hash(), version);
        return stored;
    }

    String hash(CertificationScheme scheme) {
        return hash(text(scheme));
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(CertificationScheme scheme) {
        try {
            return json.writeValueAsString(scheme);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private CertificationScheme read(String text) {
        try {
            return json.readValue(text, CertificationScheme.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored scheme is unreadable", e);
        }
    }
}
