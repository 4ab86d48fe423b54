package io.junheng.indicator.target;

import io.junheng.indicator.framework.Threshold;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The targets. */
@ApplicationScoped
class Targets {

    private static final String COLUMNS =
            "framework, criterion, stage, region_code, year, region_path, relation || ' ' || number, significant, basis, version";

    private final Database database;

    Targets(Database database) {
        this.database = database;
    }

    Optional<Target> find(Target.Key key) {
        return one(key, "");
    }

    Optional<Target> lock(Target.Key key) {
        return one(key, " for update");
    }

    private Optional<Target> one(Target.Key key, String locking) {
        return database.one(
                "select " + COLUMNS
                        + " from target where framework = ? and criterion = ? and stage = ? and region_code = ? and year = ?"
                        + locking,
                Targets::target,
                key.framework(),
                key.criterion(),
                key.stage(),
                key.regionCode(),
                key.year());
    }

    /** The targets of the region itself and of all above it, from the top. */
    List<Target> along(Target.Key key, String regionPath) {
        return database.list(
                "select " + COLUMNS
                        + " from target where framework = ? and criterion = ? and stage = ? and year = ? and starts_with(?, region_path) order by length(region_path)",
                Targets::target,
                key.framework(),
                key.criterion(),
                key.stage(),
                key.year(),
                regionPath);
    }

    /** The region's targets of the criterion for other years. */
    List<Target> otherYears(Target.Key key) {
        return database.list(
                "select " + COLUMNS
                        + " from target where framework = ? and criterion = ? and stage = ? and region_code = ? and year <> ? order by year",
                Targets::target,
                key.framework(),
                key.criterion(),
                key.stage(),
                key.regionCode(),
                key.year());
    }

    /** Keeps others from setting targets of the criterion until the transaction ends, so that none becomes weaker unseen. */
    void lockAll(Target.Key key) {
        database.lock("targets " + key.framework() + " " + key.criterion());
    }

    void store(Target target) {
        database.update(
                """
                insert into target (framework, criterion, stage, region_code, year, region_path, relation, number, significant, basis, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (framework, criterion, stage, region_code, year) do update set region_path = excluded.region_path,
                    relation = excluded.relation, number = excluded.number, significant = excluded.significant, basis = excluded.basis,
                    version = excluded.version
                """,
                target.key().framework(),
                target.key().criterion(),
                target.key().stage(),
                target.key().regionCode(),
                target.key().year(),
                target.regionPath(),
                target.meets().relation().symbol(),
                target.meets().number(),
                target.significant(),
                target.basis(),
                target.version());
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                new Target.Key(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)),
                row.getString(6),
                Threshold.read(row.getString(7)).orElseThrow(),
                row.getBigDecimal(8),
                row.getString(9),
                row.getLong(10));
    }
}
