package io.junheng.registry.ledger;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stored findings about items (台账问题存储). */
@ApplicationScoped
class Findings {

    private final Database database;
    private final JsonText json;

    Findings(Database database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /** All findings about these items, resolved ones among them; nobody else changes them before this transaction ends. */
    List<Finding> about(Collection<String> items) {
        return database.list("""
                select f.id, f.item, i.number, f.ledger, f.school_code, f.region_code, f.region_path, f.year, f.rule, f.kind, f.message,
                    f.message_en, f.basis, f.undetermined, f.status, f.opened_on, f.resolved_on, f.version
                from ledger_finding f join ledger_item i on i.id = f.item
                where f.item = any(?) order by f.item, f.rule for update of f
                """, Findings::read, items);
    }

    /** Writes new and changed findings. */
    void store(Collection<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        int rows = database.update(
                """
                insert into ledger_finding as f
                select * from jsonb_populate_recordset(null::ledger_finding, ?::jsonb)
                on conflict (id) do update set year = excluded.year, message = excluded.message, message_en = excluded.message_en,
                    basis = excluded.basis, undetermined = excluded.undetermined, status = excluded.status,
                    opened_on = excluded.opened_on, resolved_on = excluded.resolved_on, version = excluded.version
                where f.version = excluded.version - 1
                """, json.of(findings.stream().map(Findings::row).toList()));
        if (rows != findings.size()) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    private static Map<String, Object> row(Finding finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", finding.id());
        row.put("item", finding.item());
        row.put("ledger", finding.ledger());
        row.put("rule", finding.cause().rule());
        row.put("kind", finding.cause().kind());
        row.put("school_code", finding.place().school());
        row.put("region_code", finding.place().region());
        row.put("region_path", finding.place().regionPath());
        row.put("year", finding.year());
        row.put("message", finding.cause().message());
        row.put("message_en", finding.cause().messageEn());
        row.put("basis", finding.cause().basis());
        row.put("undetermined", finding.cause().undetermined());
        row.put("status", finding.open() ? "OPEN" : "RESOLVED");
        row.put("opened_on", finding.openedOn());
        row.put("resolved_on", finding.resolvedOn());
        row.put("version", finding.version());
        return row;
    }

    private static Finding read(ResultSet row) throws SQLException {
        return new Finding(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                new ItemPlace(row.getString(5), row.getString(6), row.getString(7)),
                row.getInt(8),
                new Finding.Cause(
                        row.getString(9),
                        Finding.Kind.valueOf(row.getString(10)),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getBoolean(14)),
                row.getString(15).equals("OPEN"),
                row.getObject(16, LocalDate.class),
                row.getObject(17, LocalDate.class),
                row.getLong(18));
    }
}
