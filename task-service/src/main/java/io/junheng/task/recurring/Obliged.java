package io.junheng.task.recurring;

import io.junheng.kit.sql.Database;
import io.junheng.task.school.KnownSchools;
import io.junheng.task.setting.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Who is obliged (义务主体): those the obligation names, or all of their kind below its region. */
@ApplicationScoped
class Obliged {

    private final Database database;
    private final KnownSchools schools;

    Obliged(Database database, KnownSchools schools) {
        this.database = database;
        this.schools = schools;
    }

    /** One who is obliged. */
    record Party(String code, String regionCode, String regionPath) {}

    /** Those obliged on the day whose region lies below {@code scope}, by code. */
    List<Party> parties(Setting<Obligation> setting, String scope, LocalDate day) {
        Obligation obligation = setting.values();
        List<Party> all = all(setting, day);
        return all.stream()
                .filter(party -> party.regionPath().startsWith(scope))
                .filter(party ->
                        obligation.subjects().isEmpty() || obligation.subjects().contains(party.code()))
                .toList();
    }

    private List<Party> all(Setting<Obligation> setting, LocalDate day) {
        String path = setting.regionPath();
        return switch (setting.values().subject()) {
            case SCHOOL ->
                schools.openAt(path, day).stream()
                        .map(school -> new Party(school.code(), school.regionCode(), school.regionPath()))
                        .toList();
            case DEPARTMENT ->
                rows(
                        "select code, region_code, region_path from department where starts_with(region_path, ?) order by code",
                        path);
            case REGION -> regions(path, setting.values().subjects());
        };
    }

    /** The regions that are named, of whatever level, or else the counties. */
    private List<Party> regions(String path, Collection<String> named) {
        return named.isEmpty()
                ? rows(
                        "select code, code, path from known_region where starts_with(path, ?) and level = 'COUNTY' order by code",
                        path)
                : database.list(
                        "select code, code, path from known_region where starts_with(path, ?) and code = any(?) order by code",
                        row -> new Party(row.getString(1), row.getString(2), row.getString(3)),
                        path,
                        named);
    }

    private List<Party> rows(String sql, String path) {
        return database.list(sql, row -> new Party(row.getString(1), row.getString(2), row.getString(3)), path);
    }
}
