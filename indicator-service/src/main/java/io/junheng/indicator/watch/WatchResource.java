package io.junheng.indicator.watch;

import io.junheng.indicator.framework.Framework;
import io.junheng.indicator.framework.Frameworks;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.Database;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counties under key supervision (督导重点对象) over REST, from the newest evaluations of locked returns. */
@Path("/v1/watch-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class WatchResource {

    private final Database database;
    private final Frameworks frameworks;
    private final KnownRegions regions;
    private final Caller caller;

    WatchResource(Database database, Frameworks frameworks, KnownRegions regions, Caller caller) {
        this.database = database;
        this.frameworks = frameworks;
        this.regions = regions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getWatchList",
            summary = "督导重点对象 / counties under key supervision",
            description =
                    "督导重点对象 (key supervision): who fails any of the tests is listed without exemption, until the next"
                            + " year that passes all of them.")
    public List<WatchList.Watched> list(
            @Parameter(
                            description = "检验所用的指标体系，逗号分隔 / frameworks that are the tests, separated by commas",
                            required = true,
                            example = "three-growth,education-funding")
                    @QueryParam("frameworks")
                    String tests,
            @Parameter(description = "截至年度 / up to the year", required = true, example = "2025") @QueryParam("year")
                    int year,
            @Parameter(description = "区划，缺省为调用者的 / region, by default the caller's", example = "220300")
                    @QueryParam("regionCode")
                    String regionCode) {
        String path = regionCode == null
                ? caller.regionPath()
                : regions.find(regionCode)
                        .map(KnownRegion::path)
                        .filter(caller::sees)
                        .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return WatchList.of(Arrays.stream(String.valueOf(tests).split(","))
                .flatMap(test -> tested(test.strip(), year, path))
                .toList());
    }

    private Stream<WatchList.Tested> tested(String framework, int year, String path) {
        String overall = frameworks
                .published(framework)
                .map(Framework::content)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND).at("?frameworks"))
                .overall();
        return database
                .list(
                        """
                        select distinct on (e.year, r.code) r.code, r.name, e.year, r.verdict
                        from evaluation e join evaluation_result r on r.evaluation_id = e.id
                        where e.framework = ? and e.year <= ? and e.status = 'FINISHED' and r.criterion = ?
                            and r.subject = 'REGION' and starts_with(r.region_path, ?)
                        order by e.year, r.code, e.created_at desc
                        """,
                        row -> new WatchList.Tested(
                                row.getString(1), row.getString(2), row.getInt(3), framework, row.getString(4)),
                        framework,
                        year,
                        overall,
                        path)
                .stream();
    }
}
