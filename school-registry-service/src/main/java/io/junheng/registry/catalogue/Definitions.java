package io.junheng.registry.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.registry.DefinitionChanged;
import io.junheng.contracts.registry.DefinitionState;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The definitions of one resource (定义库): read by everybody, kept by administrators of the whole country. Each change is a new version beside the earlier
 * ones and leaves its event. Writing needs a running transaction.
 */
public final class Definitions<D extends Definition<D>> {

    private final String resource;
    private final String table;
    private final Class<D> type;
    private final Database database;
    private final Outbox outbox;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    Definitions(String resource, String table, Class<D> type, DefinitionStore store) {
        this.resource = resource;
        this.table = table;
        this.type = type;
        this.database = store.database();
        this.outbox = store.outbox();
        this.caller = store.caller();
        this.json = store.json();
        this.clock = store.clock();
    }

    /** A definition before and after; {@code before} is null when it is new. */
    public record Change<D>(D before, D after) {}

    /** The definition in force under {@code key}. */
    public Optional<D> find(String key) {
        return database.one("select body::text from " + table + " where key = ?", this::read, key);
    }

    /** The definitions in force under {@code keys}. */
    public Map<String, D> find(Collection<String> keys) {
        Map<String, D> found = new LinkedHashMap<>();
        database.list("select body::text from " + table + " where key = any(?) order by key", this::read, keys)
                .forEach(definition -> found.put(definition.key(), definition));
        return found;
    }

    /** Every definition in force, by key. */
    public List<D> all() {
        return database.list("select body::text from " + table + " order by key", this::read);
    }

    /** One version that is or was in force. */
    public Optional<D> find(String key, long version) {
        return database.one(
                "select body::text from definition_version where resource = ? and key = ? and version = ?",
                this::read,
                resource,
                key,
                version);
    }

    /** The versions of a definition, the first one first; none when it does not exist. */
    List<VersionView> versions(String key) {
        return database.list(
                "select version, defined_by, defined_at from definition_version where resource = ? and key = ? order by version",
                row -> new VersionView(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                resource,
                key);
    }

    /** The definition under {@code key}, in the version in force or, if {@code version} is given, in that one; else 404. */
    public D get(String key, Long version) {
        return (version == null ? find(key) : find(key, version)).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** Defines {@code wanted} or the next version of what is there, under the preconditions of RFC 9110. */
    public Change<D> put(D wanted, String ifMatch, String ifNoneMatch) {
        D before = database.one(
                        "select body::text from " + table + " where key = ? for update", this::read, wanted.key())
                .orElse(null);
        if (before == null) {
            Preconditions.present(ifMatch);
        } else {
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, before.version());
        }
        D after = before == null ? wanted : before.changedTo(wanted);
        if (after != before) {
            store(after);
            outbox.append(told(before, after));
        }
        return new Change<>(before, after);
    }

    /** Refuses unless the caller is responsible for the whole country. */
    public void requireKeeper() {
        if (!caller.regionPath().equals("/")) {
            throw Problem.of(CatalogueProblem.COUNTRY_ONLY);
        }
    }

    private void store(D definition) {
        int rows = database.update(
                """
                with kept as (
                    insert into definition_version (resource, key, version, body, defined_by, defined_at)
                    values (?, ?, ?, ?::jsonb, ?, ?)
                    on conflict do nothing
                )
                insert into %s as d (key, version, body) values (?, ?, ?::jsonb)
                on conflict (key) do update set version = excluded.version, body = excluded.body
                where d.version = excluded.version - 1
                """.formatted(table),
                resource,
                definition.key(),
                definition.version(),
                text(definition),
                caller.subject(),
                clock.instant(),
                definition.key(),
                definition.version(),
                text(definition));
        if (rows == 0) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    private DomainEvent told(D before, D after) {
        DomainEvent event = after.since(before);
        return event != null ? event : new DefinitionChanged(before == null ? null : state(before), state(after));
    }

    private DefinitionState state(D definition) {
        return new DefinitionState(resource, definition.key(), text(definition), definition.version());
    }

    private D read(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString(1), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored definition is unreadable", e);
        }
    }

    private String text(D definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
