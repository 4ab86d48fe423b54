package io.junheng.indicator.gap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.indicator.UnitCost;
import io.junheng.contracts.indicator.UnitCostsState;
import io.junheng.indicator.kept.Content;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The unit costs of regions. */
@ApplicationScoped
class UnitCosts {

    private static final TypeReference<List<UnitCost>> ITEMS = new TypeReference<>() {};

    private final Database database;
    private final Content<List<UnitCost>> contents;

    UnitCosts(Database database, ObjectMapper json) {
        this.database = database;
        this.contents = Content.of(ITEMS, json);
    }

    /** A cost and where it was set. */
    record Priced(BigDecimal cost, String regionCode, int year) {}

    Optional<UnitCostsState> find(String regionCode, int year) {
        return one(regionCode, year, "");
    }

    Optional<UnitCostsState> lock(String regionCode, int year) {
        database.lock("unit costs " + regionCode + " " + year);
        return one(regionCode, year, " for update");
    }

    private Optional<UnitCostsState> one(String regionCode, int year, String locking) {
        return database.one(
                "select region_code, region_path, year, items, version from unit_costs where region_code = ? and year = ?"
                        + locking,
                row -> new UnitCostsState(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        contents.read(row.getString(4)),
                        row.getLong(5)),
                regionCode,
                year);
    }

    void store(UnitCostsState state) {
        database.update(
                """
                insert into unit_costs (region_code, year, region_path, items, version) values (?, ?, ?, ?::jsonb, ?)
                on conflict (region_code, year) do update set region_path = excluded.region_path, items = excluded.items,
                    version = excluded.version
                """,
                state.regionCode(),
                state.year(),
                state.regionPath(),
                contents.text(state.items()),
                state.version());
    }

    /** What holds at a region path in a year, by data element: what the nearest region says, and of that the newest. */
    Map<String, Priced> at(String regionPath, int year) {
        Map<String, Priced> priced = new HashMap<>();
        database.list(
                """
                select distinct on (i.element) i.element, i.cost, u.region_code, u.year
                from unit_costs u cross join lateral jsonb_to_recordset(u.items) as i (element text, cost numeric)
                where starts_with(?, u.region_path) and u.year <= ?
                order by i.element, length(u.region_path) desc, u.year desc
                """,
                row -> priced.put(row.getString(1), new Priced(row.getBigDecimal(2), row.getString(3), row.getInt(4))),
                regionPath,
                year);
        return priced;
    }
}
