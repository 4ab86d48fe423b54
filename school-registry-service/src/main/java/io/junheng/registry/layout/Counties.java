package io.junheng.registry.layout;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.AbstractMap.SimpleEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the county that a plan is about (县域现状). */
@ApplicationScoped
class Counties {

    private final Database database;
    private final Caller caller;

    Counties(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** The path of a county that the caller sees; 404 when there is none, refused when it is no county. */
    String path(String code) {
        Map.Entry<String, String> found = database.one(
                        "select path, level from region where code = ?",
                        row -> new SimpleEntry<>(row.getString(1), row.getString(2)),
                        code)
                .filter(region -> caller.sees(region.getKey()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (!found.getValue().equals("COUNTY")) {
            throw Problem.of(LayoutProblem.NOT_A_COUNTY, code);
        }
        return found.getKey();
    }

    /** What stands and what is closed below {@code path} on {@code day}. */
    Surroundings on(String path, LocalDate day) {
        Map<String, String> standing = new HashMap<>();
        Set<String> closed = new HashSet<>();
        database.stream(
                "select code, name, closed_on <= ? from school where region_path like ? || '%' and (opened_on is null or opened_on <= ?)",
                1_000,
                row -> {
                    if (row.getBoolean(3)) {
                        closed.add(row.getString(1));
                    } else {
                        standing.put(row.getString(1), row.getString(2));
                    }
                },
                day,
                path,
                day);
        Set<String> regions = new HashSet<>();
        database.stream(
                "select code from region where path like ? || '%'", 1_000, row -> regions.add(row.getString(1)), path);
        return new Surroundings(standing, closed, regions);
    }
}
