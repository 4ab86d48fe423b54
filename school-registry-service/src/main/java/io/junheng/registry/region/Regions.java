package io.junheng.registry.region;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.registry.reading.ProperName;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stored regions. Reads and writes many rows with one statement each, so that a single change and a chunk of an import take the same way. */
@ApplicationScoped
class Regions {

    private static final String COLUMNS =
            "code, name, level, kind, parent_code, path, valid_from, valid_to, established_on, version, urban_rural";

    private final Database database;

    Regions(Database database) {
        this.database = database;
    }

    /** The regions with these codes, as they stand. */
    Map<String, Region> byCode(Collection<String> codes) {
        return indexed(database.list("select " + COLUMNS + " from region where code = any(?)", Regions::region, codes));
    }

    /** As {@link #byCode}; nobody else changes them before this transaction ends. */
    Map<String, Region> locked(Collection<String> codes) {
        return indexed(database.list(
                "select " + COLUMNS + " from region where code = any(?) order by code for update",
                Regions::region,
                codes));
    }

    /** Whether one of these regions exists and lies below another parent than the one beside it. */
    boolean elsewhere(List<String> codes, List<String> parents) {
        return database.one("""
                        select exists (select from region r join unnest(?::text[], ?::text[]) as t (code, parent) on t.code = r.code
                            where r.parent_code is distinct from t.parent)
                        """, row -> row.getBoolean(1), codes, parents).orElseThrow();
    }

    /** Everything below {@code path}, nearest first. */
    List<Region> below(String path) {
        return database.list(
                "select " + COLUMNS + " from region where path like ? || '_%' order by length(path), code for update",
                Regions::region,
                path);
    }

    /** Whether {@code details} are what was true of the region from their first day on, before a later change. */
    boolean recorded(String code, RegionDetails details) {
        return database.one(
                        """
                        select true from region_past where code = ? and valid_from = ? and name = ? and level = ? and kind = ?
                            and parent_code is not distinct from ? and urban_rural is not distinct from ?
                        """,
                        row -> row.getBoolean(1),
                        code,
                        details.validFrom(),
                        details.name().text(),
                        details.level(),
                        details.kind(),
                        details.parent(),
                        details.urbanRural() == null
                                ? null
                                : details.urbanRural().code())
                .isPresent();
    }

    long standingChildren(String code) {
        return database.one(
                        "select count(*) from region where parent_code = ? and valid_to is null",
                        row -> row.getLong(1),
                        code)
                .orElse(0L);
    }

    /** Keeps what was true of {@code regions} until the day before the given one. */
    void remember(Map<Region, LocalDate> regions) {
        List<Object[]> rows = new ArrayList<>();
        regions.forEach((region, nextDay) -> {
            LocalDate last = nextDay.minusDays(1);
            LocalDate to = region.details().validTo();
            rows.add(new Object[] {
                region.code().text(),
                region.details().name().text(),
                region.details().level(),
                region.details().kind(),
                region.details().parent(),
                region.path(),
                region.details().validFrom(),
                to != null && to.isBefore(last) ? to : last,
                region.details().urbanRural() == null
                        ? null
                        : region.details().urbanRural().code()
            });
        });
        database.batch("""
                insert into region_past (code, name, level, kind, parent_code, path, valid_from, valid_to, urban_rural)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** Writes new and changed regions; refuses when somebody else has changed one of them meanwhile. */
    void store(Collection<Region> regions) {
        Columns columns = new Columns(regions);
        int rows = database.update("""
                insert into region as r (code, name, level, kind, parent_code, path, valid_from, valid_to, established_on, version, urban_rural)
                select code, name, level, kind, parent_code, path, valid_from::date, valid_to::date, established_on::date, version::bigint, urban_rural
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as t (code, name, level, kind, parent_code, path, valid_from, valid_to, established_on, version, urban_rural)
                on conflict (code) do update set name = excluded.name, level = excluded.level, kind = excluded.kind,
                    parent_code = excluded.parent_code, path = excluded.path, valid_from = excluded.valid_from,
                    valid_to = excluded.valid_to, version = excluded.version, urban_rural = excluded.urban_rural
                where r.version = excluded.version - 1
                """, columns.all());
        if (rows != regions.size()) {
            throw Problem.of(KitProblem.STALE);
        }
        database.update("""
                insert into known_region as k (code, name, level, parent_code, path, valid_from, valid_to, version)
                select code, name, level, parent_code, path, valid_from, valid_to, version from region where code = any(?)
                on conflict (code) do update set name = excluded.name, level = excluded.level, parent_code = excluded.parent_code,
                    path = excluded.path, valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = excluded.version
                where k.version < excluded.version
                """, columns.codes);
    }

    private static Map<String, Region> indexed(List<Region> regions) {
        Map<String, Region> result = new HashMap<>();
        regions.forEach(region -> result.put(region.code().text(), region));
        return result;
    }

    private static Region region(ResultSet row) throws SQLException {
        String urbanRural = row.getString(11);
        RegionDetails details = new RegionDetails(
                ProperName.of(row.getString(2)),
                RegionLevel.valueOf(row.getString(3)),
                RegionKind.valueOf(row.getString(4)),
                row.getString(5),
                urbanRural == null ? null : UrbanRural.of(urbanRural),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class));
        return new Region(
                RegionCode.of(row.getString(1)),
                details,
                row.getString(6),
                row.getObject(9, LocalDate.class),
                row.getLong(10));
    }

    /** The regions column by column. */
    private static final class Columns {
        private final List<String> codes = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<String> levels = new ArrayList<>();
        private final List<String> kinds = new ArrayList<>();
        private final List<String> parents = new ArrayList<>();
        private final List<String> paths = new ArrayList<>();
        private final List<String> from = new ArrayList<>();
        private final List<String> to = new ArrayList<>();
        private final List<String> established = new ArrayList<>();
        private final List<String> versions = new ArrayList<>();
        private final List<String> urbanRural = new ArrayList<>();

        private Columns(Collection<Region> regions) {
            for (Region region : regions) {
                RegionDetails details = region.details();
                codes.add(region.code().text());
                names.add(details.name().text());
                levels.add(details.level().name());
                kinds.add(details.kind().name());
                parents.add(details.parent());
                paths.add(region.path());
                from.add(details.validFrom().toString());
                to.add(details.validTo() == null ? null : details.validTo().toString());
                established.add(region.establishedOn().toString());
                versions.add(Long.toString(region.version()));
                urbanRural.add(
                        details.urbanRural() == null
                                ? null
                                : details.urbanRural().code());
            }
        }

        private Object[] all() {
            return new Object[] {
                codes, names, levels, kinds, parents, paths, from, to, established, versions, urbanRural
            };
        }
    }
}
