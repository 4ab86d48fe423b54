package io.junheng.registry.procedure;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.registry.region.RegionDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts the cases of a procedure in a region (办件统计): the one way in which a region sees confidential cases. */
@ApplicationScoped
class CaseStatistics {

    private final Database database;
    private final RegionDirectory regions;
    private final Caller caller;

    CaseStatistics(Database database, RegionDirectory regions, Caller caller) {
        this.database = database;
        this.regions = regions;
        this.caller = caller;
    }

    /** The numbers of cases by status and step in a region of the caller's scope; the whole scope when {@code region} is null. */
    List<CaseCount> of(Procedure procedure, String region) {
        String path = region == null
                ? caller.regionPath()
                : regions.paths(List.of(region)).get(region);
        if (path == null || !caller.sees(path)) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        return database.list(
                """
                select status, current_step, count(*) from procedure_case where procedure = ? and region_path like ? || '%'
                group by status, current_step order by status, current_step
                """, row -> new CaseCount(row.getString(1), row.getString(2), row.getLong(3)), procedure.key(), path);
    }
}
