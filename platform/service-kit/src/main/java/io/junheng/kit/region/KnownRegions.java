package io.junheng.kit.region;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The region tree of this service, filled from the registry's events. */
@ApplicationScoped
public class KnownRegions {

    private static final int CACHED = 5_000;

    private final Database database;
    private final ConcurrentMap<String, String> paths = new ConcurrentHashMap<>();

    KnownRegions(Database database) {
        this.database = database;
    }

    public Optional<KnownRegion> find(String code) {
        return database.one(
                "select code, name, level, parent_code, path from known_region where code = ?",
                row -> new KnownRegion(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                code);
    }

    public Optional<String> pathOf(String code) {
        String path = paths.get(code);
        if (path != null) {
            return Optional.of(path);
        }
        Optional<String> found = find(code).map(KnownRegion::path);
        found.ifPresent(known -> {
            if (paths.size() > CACHED) {
                paths.clear();
            }
            paths.put(code, known);
        });
        return found;
    }

    void forget() {
        paths.clear();
    }
}
