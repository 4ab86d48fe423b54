package io.junheng.registry.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.registry.region.RegionTree;
import io.junheng.registry.rule.ExceptionGrant;
import io.junheng.registry.rule.Rules;
import io.junheng.registry.rule.StoredValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored items (条目存储). Reads and writes many rows with one statement each, so that a single change and a county's lock take the same way. Where it
 * locks items, no region moves before the transaction ends. */
@ApplicationScoped
class Items {

    private static final TypeReference<List<ExceptionGrant>> EXCEPTIONS = new TypeReference<>() {};
    private static final String SELECT = """
            select i.id, i.number, i.ledger, i.definition_version, i.school_code, i.region_code, i.region_path, i.year, i.last_year,
                i.opened_on, i.closed_on, i.closed_year, i.status, i.identity, i.external_ref, i.source_item, i.reopens, i.increment,
                i.fields::text, i.figures::text, i.personal::text, i.exceptions::text, i.warnings, i.evidence, i.reported_by,
                i.reported_scope, i.verified_by, i.written_off_by, i.reason, i.version
            from ledger_item i
            """;

    private final Database database;
    private final RegionTree tree;
    private final Ledgers ledgers;
    private final StoredValues values;
    private final JsonText json;
    private final Clock clock;

    Items(Database database, RegionTree tree, Ledgers ledgers, StoredValues values, JsonText json, Clock clock) {
        this.database = database;
        this.tree = tree;
        this.ledgers = ledgers;
        this.values = values;
        this.json = json;
        this.clock = clock;
    }

    Optional<Item> find(String id) {
        return database.one(SELECT + " where i.id = ?", this::read, id);
    }

    /** The item; nobody else changes it before this transaction ends. */
    Optional<Item> locked(String id) {
        tree.hold();
        return database.one(SELECT + " where i.id = ? for update", this::read, id);
    }

    /** The items of a ledger about these schools or regions that have not ended, locked. */
    List<Item> standing(String ledger, Collection<String> subjects) {
        tree.hold();
        return database.list(SELECT + """
                         where i.ledger = ? and i.closed_on is null and coalesce(i.school_code, i.region_code) = any(?)
                        order by i.number for update
                        """, this::read, ledger, subjects);
    }

    /** The items of a ledger that items of another one opened and that have not ended, locked, by what opened them. */
    Map<String, Item> openedBy(String ledger, Collection<String> sourceItems) {
        tree.hold();
        Map<String, Item> found = new HashMap<>();
        database.list(
                        SELECT
                                + " where i.ledger = ? and i.closed_on is null and i.source_item = any(?) order by i.number for update",
                        this::read,
                        ledger,
                        sourceItems)
                .forEach(item -> found.put(item.origin().sourceItem(), item));
        return found;
    }

    /** The items of a ledger with these identities that have not ended, locked. */
    Map<String, Item> openByIdentity(String ledger, Collection<String> identities) {
        tree.hold();
        Map<String, Item> found = new HashMap<>();
        database.list(
                        SELECT
                                + " where i.ledger = ? and i.closed_on is null and i.identity = any(?) order by i.number for update",
                        this::read,
                        ledger,
                        identities)
                .forEach(item -> found.put(item.origin().identity(), item));
        return found;
    }

    /** The newest item of each identity that was written off, by identity. */
    Map<String, String> writtenOff(String ledger, Collection<String> identities) {
        Map<String, String> found = new HashMap<>();
        database.list("""
                select distinct on (identity) identity, id from ledger_item
                where ledger = ? and identity = any(?) and status = 'WRITTEN_OFF' order by identity, number desc
                """, row -> found.put(row.getString(1), row.getString(2)), ledger, identities);
        return found;
    }

    /** The items of a ledger with these external references, locked. */
    Map<String, Item> sentAs(String ledger, Collection<String> references) {
        tree.hold();
        Map<String, Item> found = new HashMap<>();
        database.list(
                        SELECT + " where i.ledger = ? and i.external_ref = any(?) order by i.number for update",
                        this::read,
                        ledger,
                        references)
                .forEach(item -> found.put(item.origin().externalRef(), item));
        return found;
    }

    /** The next {@code limit} standing items of a ledger below a path after a number, locked. */
    List<Item> after(String ledger, String path, long number, int limit) {
        tree.hold();
        return database.list(SELECT + """
                         where i.ledger = ? and i.region_path like ? || '%' and i.closed_on is null and i.number > ?
                        order by i.number limit ? for update
                        """, this::read, ledger, path, number, limit);
    }

    /** The standing items of a ledger below a path that have an open finding, locked. */
    List<Item> withFindings(String ledger, String path) {
        tree.hold();
        return database.list(SELECT + """
                         where i.ledger = ? and i.region_path like ? || '%' and i.closed_on is null
                            and exists (select 1 from ledger_finding f where f.item = i.id and f.status = 'OPEN')
                        order by i.number for update
                        """, this::read, ledger, path);
    }

    long count(String ledger, String path) {
        return database.one(
                        "select count(*) from ledger_item where ledger = ? and region_path like ? || '%' and closed_on is null",
                        row -> row.getLong(1), ledger, path)
                .orElse(0L);
    }

    /** That many new numbers, in order. */
    List<Long> numbers(int count) {
        return count == 0
                ? List.of()
                : database.list(
                        "select nextval('ledger_item_number') from generate_series(1, ?)",
                        row -> row.getLong(1),
                        count);
    }

    /** Writes new and changed items with their history; {@code actor} did it. */
    void store(List<Item> created, List<Item> changed, String actor) {
        if (!created.isEmpty()) {
            int rows =
                    database.update("""
                    insert into ledger_item
                    select * from jsonb_populate_recordset(null::ledger_item, ?::jsonb)
                    on conflict do nothing
                    """, json.of(created.stream().map(this::row).toList()));
            if (rows != created.size()) {
                throw Problem.of(LedgerProblem.ITEM_RACED);
            }
        }
        if (!changed.isEmpty()) {
            int rows =
                    database.update("""
                    update ledger_item i set definition_version = t.definition_version, last_year = t.last_year, closed_on = t.closed_on,
                        closed_year = t.closed_year, status = t.status, fields = t.fields, figures = t.figures, personal = t.personal,
                        exceptions = t.exceptions, warnings = t.warnings, evidence = t.evidence, reported_by = t.reported_by,
                        reported_scope = t.reported_scope, verified_by = t.verified_by, written_off_by = t.written_off_by,
                        reason = t.reason, version = t.version
                    from jsonb_populate_recordset(null::ledger_item, ?::jsonb) t
                    where i.id = t.id and i.version < t.version
                    """, json.of(changed.stream().map(this::row).toList()));
            if (rows != changed.size()) {
                throw Problem.of(KitProblem.STALE);
            }
        }
        List<Item> all = new ArrayList<>(created);
        all.addAll(changed);
        database.update(
                """
                insert into ledger_item_history (item, version, status, year, fields, figures, actor, reason, at)
                select t.id, t.version, t.status, t.last_year, t.fields, t.figures, ?, t.reason, ?
                from jsonb_populate_recordset(null::ledger_item, ?::jsonb) t
                """, actor, clock.instant(), json.of(all.stream().map(this::row).toList()));
    }

    /** Lets items about a school lie where it lies now. */
    void move(String school, String regionCode, String regionPath) {
        for (String table : List.of("ledger_item", "ledger_finding")) {
            database.update(
                    "update " + table + " set region_code = ?, region_path = ? where school_code = ?",
                    regionCode,
                    regionPath,
                    school);
        }
    }

    /** Lets the items of regions below {@code oldPath} lie below {@code newPath}. */
    void moveRegions(String oldPath, String newPath) {
        for (String table : List.of("ledger_item", "ledger_finding")) {
            database.update(
                    "update " + table
                            + " set region_path = ? || substr(region_path, ?) where school_code is null and region_path like ? || '%'",
                    newPath,
                    oldPath.length() + 1,
                    oldPath);
        }
    }

    private Map<String, Object> row(Item item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", item.id());
        row.put("number", item.number());
        row.put("ledger", item.ledger());
        row.put("definition_version", item.definitionVersion());
        row.put("school_code", item.place().school());
        row.put("region_code", item.place().region());
        row.put("region_path", item.place().regionPath());
        row.put("year", item.span().year());
        row.put("last_year", item.span().lastYear());
        row.put("opened_on", item.span().openedOn());
        row.put("closed_on", item.span().closedOn());
        row.put("closed_year", item.span().closedYear());
        row.put("status", item.status());
        row.put("identity", item.origin().identity());
        row.put("external_ref", item.origin().externalRef());
        row.put("source_item", item.origin().sourceItem());
        row.put("reopens", item.origin().reopens());
        row.put("increment", item.increment());
        row.put("fields", item.content().fields().all());
        row.put("figures", item.content().figures().all());
        row.put("personal", item.content().personal().all());
        row.put("exceptions", item.exceptions());
        row.put("warnings", item.warnings());
        row.put("evidence", item.evidence());
        row.put("reported_by", item.parties().reportedBy());
        row.put("reported_scope", item.parties().reportedScope());
        row.put("verified_by", item.parties().verifiedBy());
        row.put("written_off_by", item.parties().writtenOffBy());
        row.put("reason", item.reason());
        row.put("version", item.version());
        return row;
    }

    private Item read(ResultSet row) throws SQLException {
        Rules shape = ledgers.version(row.getString(3), row.getInt(4)).shape();
        return new Item(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getInt(4),
                new ItemPlace(row.getString(5), row.getString(6), row.getString(7)),
                new ItemSpan(
                        row.getInt(8),
                        row.getInt(9),
                        row.getObject(10, LocalDate.class),
                        row.getObject(11, LocalDate.class),
                        row.getObject(12, Integer.class)),
                ItemStatus.valueOf(row.getString(13)),
                new ItemOrigin(row.getString(14), row.getString(15), row.getString(16), row.getString(17)),
                row.getBoolean(18),
                new ItemContent(
                        values.fields(shape, row.getString(19)),
                        values.figures(shape, row.getString(20)),
                        values.fields(shape, row.getString(21))),
                json.read(row.getString(22), EXCEPTIONS),
                List.of((String[]) row.getArray(23).getArray()),
                row.getInt(24),
                new ItemParties(row.getString(25), row.getString(26), row.getString(27), row.getString(28)),
                row.getString(29),
                row.getLong(30));
    }
}
