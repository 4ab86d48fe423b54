package io.junheng.registry.window;

import io.junheng.kit.sql.Database;
import io.junheng.registry.region.RegionMoved;
import io.junheng.registry.school.SchoolMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets extensions of windows (延期) follow the school or region that they were granted to. */
@ApplicationScoped
class ExtensionsFollow {

    private final Database database;

    ExtensionsFollow(Database database) {
        this.database = database;
    }

    void schoolMoved(@Observes SchoolMoved move) {
        database.update(
                "update return_window_extension set region_code = ?, region_path = ? where school_code = ?",
                move.regionCode(),
                move.regionPath(),
                move.code());
    }

    void regionMoved(@Observes RegionMoved move) {
        database.update("""
                update return_window_extension set region_path = ? || substr(region_path, ?)
                where school_code is null and region_path like ? || '%'
                """, move.newPath(), move.oldPath().length() + 1, move.oldPath());
    }
}
