package io.junheng.audit.changes;

import io.junheng.audit.log.LogGrowth;
import io.junheng.audit.log.Resources;
import io.junheng.audit.log.Whole;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegions;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The change feed over REST (变更流). */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes", description = "变更流 / the feed of changes of all resources")
public class ChangesResource {

    private static final int LONGEST_WAIT = 30;

    private final ChangeFeed feed;
    private final LogGrowth growth;
    private final KnownRegions regions;
    private final Caller caller;
    private final Clock clock;

    ChangesResource(ChangeFeed feed, LogGrowth growth, KnownRegions regions, Caller caller, Clock clock) {
        this.feed = feed;
        this.growth = growth;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Blocking
    @RolesAllowed({"viewer", "inspector", "admin", "auditor", "integration"})
    @Operation(
            operationId = "listChanges",
            summary = "变更流 / changes of all resources in commit order, at least once, without a gap")
    public Uni<ChangePage> list(
            @Parameter(
                            description =
                                    "上次的 next;缺省从头开始,latest 为当前末尾 / the last answer's next; absent from the beginning, latest for the end")
                    @QueryParam("after")
                    String after,
            @Parameter(description = "只要该资源 / only this resource", example = "schools") @QueryParam("resource")
                    String resource,
            @Parameter(description = "只要该区划及以下 / only this region and below", example = "220322") @QueryParam("region")
                    String region,
            @Parameter(
                            description = "无变更时等待的秒数 / seconds to wait while there is no change",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "30",
                                            defaultValue = "0"))
                    @QueryParam("wait")
                    String wait,
            @Parameter(
                            description = "最多条数 / most changes to return",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "1000"))
                    @QueryParam("limit")
                    String limit) {
        ChangeQuery query = new ChangeQuery(
                cursor(after),
                resource == null ? null : Resources.aggregate(resource),
                region == null ? caller.regionPath() : path(region),
                caller.has(Role.ADMIN) || caller.has(Role.AUDITOR),
                bounded(ChangeProblem.BAD_LIMIT, "limit", limit, 1, PageQuery.MAX_SIZE, PageQuery.DEFAULT_SIZE));
        int seconds = bounded(ChangeProblem.BAD_WAIT, "wait", wait, 0, LONGEST_WAIT, 0);
        return readUntil(query, clock.instant().plusSeconds(seconds));
    }

    private Uni<ChangePage> readUntil(ChangeQuery query, Instant deadline) {
        ChangePage page = feed.read(query);
        Duration left = Duration.between(clock.instant(), deadline);
        if (!page.items().isEmpty() || left.isNegative() || left.isZero()) {
            return Uni.createFrom().item(page);
        }
        Cursor reached = Cursor.parse(page.next());
        return growth.beyond(reached.position(), left)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(grown -> grown
                        ? readUntil(query.from(reached), deadline)
                        : Uni.createFrom().item(page));
    }

    private Cursor cursor(String after) {
        if (after == null) {
            return feed.beginning();
        }
        return after.equals("latest") ? feed.latest() : feed.resume(after);
    }

    private String path(String region) {
        String path = regions.pathOf(region).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.requireScope(path);
        return path;
    }

    private static int bounded(ChangeProblem problem, String name, String text, int least, int most, int absent) {
        long value = Whole.of(name, text, absent);
        if (value < least || value > most) {
            throw Problem.of(problem, most);
        }
        return (int) value;
    }
}
