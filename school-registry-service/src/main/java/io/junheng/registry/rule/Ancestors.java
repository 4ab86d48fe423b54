package io.junheng.registry.rule;

import io.junheng.kit.sql.Database;
import io.junheng.registry.region.RegionLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The regions that subjects lie in, level by level (所属上级区划). */
@ApplicationScoped
class Ancestors {

    private final Database database;

    Ancestors(Database database) {
        this.database = database;
    }

    /** The path of the region of each subject's scope; null where it lies in none of that level. For SCHOOL it is the subject's own region. */
    List<String> paths(List<Judged> all, Scope scope) {
        if (scope.level() == null) {
            return all.stream()
                    .map(one -> scope == Scope.NATION ? "/" : one.regionPath())
                    .toList();
        }
        Map<String, String> found = atLevel(all, scope.level());
        List<String> paths = new ArrayList<>();
        for (Judged one : all) {
            paths.add(codes(one.regionPath())
                    .map(found::get)
                    .filter(path -> path != null)
                    .findFirst()
                    .orElse(null));
        }
        return paths;
    }

    /** As {@link #paths}, the last code of each. */
    List<String> codes(List<Judged> all, Scope scope) {
        List<String> codes = new ArrayList<>();
        paths(all, scope).forEach(path -> codes.add(path == null ? null : last(path)));
        return codes;
    }

    private Map<String, String> atLevel(List<Judged> all, RegionLevel level) {
        Map<String, String> found = new HashMap<>();
        List<String> codes =
                all.stream().flatMap(one -> codes(one.regionPath())).distinct().toList();
        database.list(
                "select code, path from region where code = any(?) and level = ?",
                row -> found.put(row.getString(1), row.getString(2)),
                codes,
                level);
        return found;
    }

    private static Stream<String> codes(String path) {
        return Arrays.stream(path.split("/")).filter(code -> !code.isEmpty());
    }

    private static String last(String path) {
        return codes(path).reduce((first, second) -> second).orElse(null);
    }
}
