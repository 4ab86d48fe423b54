package io.junheng.indicator.target;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Targets (目标) over REST: one for each framework, criterion, stage, region and year. */
@Path("/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "targets", description = "目标值 / targets that a region sets for itself and those below it")
public class TargetResource {

    private static final Listing LISTING = Listing.of("targets", "target t")
            .field("framework", "t.framework", FieldType.TEXT)
            .field("criterion", "t.criterion", FieldType.TEXT)
            .field("stage", "t.stage", FieldType.TEXT)
            .field("regionCode", "t.region_code", FieldType.TEXT)
            .field("year", "t.year", FieldType.INTEGER)
            .field("meets", "(t.relation || ' ' || t.number)", FieldType.TEXT)
            .field("significantFrom", "t.significant", FieldType.DECIMAL)
            .field("basis", "t.basis", FieldType.TEXT)
            .field("version", "t.version", FieldType.INTEGER)
            .key("framework", "criterion", "stage", "regionCode", "year")
            .scope("t.region_path");

    private static final String ONE = "{framework}/{criterion}/{stage}/{regionCode}/{year}";

    private final TargetDesk desk;
    private final Targets targets;
    private final Standing standing;
    private final Listings listings;

    TargetResource(TargetDesk desk, Targets targets, Standing standing, Listings listings) {
        this.desk = desk;
        this.targets = targets;
        this.standing = standing;
        this.listings = listings;
    }

    /** What names a target. */
    record Name(
            @PathParam("framework") String framework,
            @PathParam("criterion") String criterion,
            @PathParam("stage") String stage,
            @PathParam("regionCode") String regionCode,
            @PathParam("year") int year) {

        Target.Key key() {
            return new Target.Key(framework, criterion, stage, regionCode, year);
        }
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listTargets", summary = "目标列表 / targets of regions by criterion and year")
    public Page<TargetView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, TargetView.class);
    }

    @GET
    @Path(ONE)
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getTarget", summary = "一个目标 / one target")
    @APIResponse(
            responseCode = "200",
            description = "目标 / the target",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    public Response get(@BeanParam Name name, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        desk.region(name.key());
        Target target = targets.find(name.key()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(TargetView.of(target), target.version(), ifNoneMatch);
    }

    @PUT
    @Path(ONE)
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "putTarget",
            summary = "设定目标 / set a region's target for a criterion and year; refused when weaker than a superior's")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已设定 / set",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    public Response put(
            @BeanParam Name name,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Valid @NotNull SetTarget wanted) {
        TargetDesk.Stored stored = desk.set(name.key(), wanted, ifMatch, ifNoneMatch);
        return Etag.stored(TargetView.of(stored.target()), stored.target().version(), stored.created());
    }

    @GET
    @Path(ONE + "/progress")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getTargetProgress",
            summary = "目标进展 / how a region stands to its own target and to those of the regions above it")
    public TargetProgress progress(@BeanParam Name name) {
        return standing.of(name.key());
    }
}
