package io.junheng.kit.region;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The region tree of this service, filled from the registry's events. A path is remembered for five seconds at most, so every replica follows a move within that time. */
@ApplicationScoped
public class KnownRegions {

    private static final int CACHED = 5_000;
    private static final long KEPT_NANOS = 5_000_000_000L;

    private final Database database;
    private final ConcurrentMap<String, Remembered> paths = new ConcurrentHashMap<>();

    private record Remembered(String path, long until) {}

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
        long now = System.nanoTime();
        Remembered remembered = paths.get(code);
        if (remembered != null && now < remembered.until()) {
            return Optional.of(remembered.path());
        }
        Optional<String> found = find(code).map(KnownRegion::path);
        if (paths.size() > CACHED) {
            paths.clear();
        }
        found.ifPresentOrElse(
                path -> paths.put(code, new Remembered(path, now + KEPT_NANOS)), () -> paths.remove(code));
        return found;
    }
}
