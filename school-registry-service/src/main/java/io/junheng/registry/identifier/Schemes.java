package io.junheng.registry.identifier;

import io.junheng.contracts.registry.IdentifierSchemeDefined;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The schemes of foreign codes (外部编码方案); they hold for the whole country. */
@ApplicationScoped
class Schemes {

    static final Listing LISTING = Listing.of("identifier-schemes", "identifier_scheme c")
            .field("key", "c.key", FieldType.TEXT)
            .field("name", "c.name", FieldType.TEXT)
            .field("nameEn", "c.name_en", FieldType.TEXT)
            .field("partner", "c.partner", FieldType.TEXT)
            .field("subject", "c.subject", FieldType.TEXT)
            .field("form", "c.form", FieldType.TEXT)
            .field("version", "c.version", FieldType.INTEGER)
            .key("key");

    private static final String COLUMNS = "select key, name, name_en, partner, subject, form, version";

    private final Database database;
    private final Outbox outbox;
    private final Caller caller;

    Schemes(Database database, Outbox outbox, Caller caller) {
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** A scheme before and after; {@code before} is null when it is new, both are the same when nothing changed. */
    record Change(SchemeView before, SchemeView after) {}

    Optional<SchemeView> find(String key) {
        return database.one(COLUMNS + " from identifier_scheme where key = ?", Schemes::scheme, key);
    }

    /** The schemes of these keys, each held until the transaction ends, so that nobody else gives codes in them meanwhile. */
    Map<String, SchemeView> hold(Collection<String> keys) {
        Map<String, SchemeView> held = new LinkedHashMap<>();
        database.list(
                        COLUMNS + " from identifier_scheme where key = any(?::text[]) order by key for update",
                        Schemes::scheme,
                        new TreeSet<>(keys))
                .forEach(scheme -> held.put(scheme.key(), scheme));
        return held;
    }

    /** Creates or replaces one scheme under the preconditions of RFC 9110. */
    @Transactional
    Change put(String key, PutScheme request, String ifMatch, String ifNoneMatch) {
        if (!caller.regionPath().equals("/")) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
        SchemeView before = hold(List.of(key)).get(key);
        if (before == null) {
            Preconditions.present(ifMatch);
        } else {
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, before.version());
        }
        SchemeView same = request.scheme(key, before == null ? 1 : before.version());
        if (same.equals(before)) {
            return new Change(before, before);
        }
        if (before != null && same.subject() != before.subject() && isUsed(key)) {
            throw Problem.of(IdentifierProblem.SCHEME_SUBJECT_FINAL).at("/subject");
        }
        SchemeView after = request.scheme(key, before == null ? 1 : before.version() + 1);
        store(after);
        outbox.append(new IdentifierSchemeDefined(before == null ? null : before.state(), after.state()));
        return new Change(before, after);
    }

    private boolean isUsed(String key) {
        return database.one("select 1 from identifier where scheme = ? limit 1", row -> true, key)
                .isPresent();
    }

    private void store(SchemeView scheme) {
        database.update(
                """
                insert into identifier_scheme (key, name, name_en, partner, subject, form, version) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (key) do update set name = excluded.name, name_en = excluded.name_en, partner = excluded.partner,
                    subject = excluded.subject, form = excluded.form, version = excluded.version
                """,
                scheme.key(),
                scheme.name(),
                scheme.nameEn(),
                scheme.partner(),
                scheme.subject().name(),
                scheme.form(),
                scheme.version());
    }

    private static SchemeView scheme(ResultSet row) throws SQLException {
        return new SchemeView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                IdentifierSubject.valueOf(row.getString(5)),
                row.getString(6),
                row.getLong(7));
    }
}
