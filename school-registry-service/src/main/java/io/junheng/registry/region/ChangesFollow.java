package io.junheng.registry.region;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets changes of regions (区划变更) follow the region that they lie in when that moves. */
@ApplicationScoped
class ChangesFollow {

    private final Database database;

    ChangesFollow(Database database) {
        this.database = database;
    }

    void regionMoved(@Observes RegionMoved move) {
        database.update(
                "update region_change set region_path = ? || substr(region_path, ?) where region_path like ? || '%'",
                move.newPath(), move.oldPath().length() + 1, move.oldPath());
    }
}
