package io.junheng.registry.source;

import io.junheng.kit.sql.Database;
import io.junheng.registry.region.RegionMoved;
import io.junheng.registry.school.SchoolMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets figures from other sources (其他来源) follow the school or region that they are about. */
@ApplicationScoped
class SourcesFollow {

    private final Database database;

    SourcesFollow(Database database) {
        this.database = database;
    }

    void schoolMoved(@Observes SchoolMoved move) {
        database.update(
                "update source_figures set region_path = ? where subject = 'SCHOOL' and subject_code = ?",
                move.regionPath(),
                move.code());
    }

    void regionMoved(@Observes RegionMoved move) {
        database.update("""
                update source_figures set region_path = ? || substr(region_path, ?)
                where subject = 'REGION' and region_path like ? || '%'
                """, move.newPath(), move.oldPath().length() + 1, move.oldPath());
    }
}
