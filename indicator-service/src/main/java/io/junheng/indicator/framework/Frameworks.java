package io.junheng.indicator.framework;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.indicator.kept.Content;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The framework versions of this service. */
@ApplicationScoped
public class Frameworks {

    /** So many contents are kept ready to be evaluated. */
    private static final int MOST_SCHEMES = 64;

    private final Database database;
    private final Content<FrameworkContent> contents;
    private final Map<String, Scheme> schemes = new ConcurrentHashMap<>();

    Frameworks(Database database, ObjectMapper json) {
        this.database = database;
        this.contents = Content.of(FrameworkContent.class, json);
    }

    /** The version, published or not. */
    public Optional<Framework> find(String key, int number) {
        return database.one(
                "select content, status, content_hash, version from framework where key = ? and number = ?",
                this::framework,
                key,
                number);
    }

    /** The newest published version. */
    public Optional<Framework> published(String key) {
        return database.one(
                        "select number from framework where key = ? and status = 'PUBLISHED' order by number desc"
                                + " limit 1",
                        row -> row.getInt(1),
                        key)
                .flatMap(number -> find(key, number));
    }

    /** The version made ready to be evaluated; the same for the same content, so its formulas are checked once. */
    public Scheme scheme(Framework framework) {
        if (schemes.size() > MOST_SCHEMES) {
            schemes.clear();
        }
        return schemes.computeIfAbsent(framework.contentHash(), added -> new Scheme(framework.content()));
    }

    Optional<Framework> lock(String key, int number) {
        database.lock("framework " + key + " " + number);
        return find(key, number);
    }

    void add(Framework framework) {
        database.update(
                "insert into framework (key, number, name, status, form, content, content_hash, version, valid_from,"
                        + " valid_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                framework.content().key(),
                framework.content().number(),
                framework.content().name(),
                framework.status(),
                framework.content().form(),
                contents.text(framework.content()),
                framework.contentHash(),
                framework.version(),
                framework.content().validFrom(),
                framework.content().validTo());
    }

    void change(Framework framework) {
        database.update(
                "update framework set name = ?, status = ?, form = ?, content = ?, content_hash = ?, version = ?,"
                        + " valid_from = ?, valid_to = ? where key = ? and number = ?",
                framework.content().name(),
                framework.status(),
                framework.content().form(),
                contents.text(framework.content()),
                framework.contentHash(),
                framework.version(),
                framework.content().validFrom(),
                framework.content().validTo(),
                framework.content().key(),
                framework.content().number());
    }

    /** SHA-256 of the canonical JSON, in hexadecimal. */
    String hash(FrameworkContent content) {
        return contents.hash(content);
    }

    private Framework framework(ResultSet row) throws SQLException {
        String hash = row.getString(3);
        Scheme known = schemes.get(hash);
        return new Framework(
                known == null ? contents.read(row.getString(1)) : known.content(),
                Framework.Status.valueOf(row.getString(2)),
                hash,
                row.getLong(4));
    }
}
