package io.junheng.registry.region;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Looks regions up for other parts of the service (区划查询); whether the caller may see them is theirs to ask. */
@ApplicationScoped
public class RegionDirectory {

    private final Database database;

    RegionDirectory(Database database) {
        this.database = database;
    }

    /** The paths of the regions with these codes. */
    public Map<String, String> paths(Collection<String> codes) {
        Map<String, String> paths = new HashMap<>();
        database.list(
                        "select code, path from region join unnest(?::text[]) as k (wanted) on code = wanted",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        codes)
                .forEach(entry -> paths.put(entry.getKey(), entry.getValue()));
        return paths;
    }
}
