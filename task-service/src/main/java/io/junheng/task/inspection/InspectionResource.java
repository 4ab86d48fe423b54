package io.junheng.task.inspection;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Inspections (督查检查) over REST. The yearly lists and the forms are set under {@code /v1/work-settings}. */
@Path("/v1/inspections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class InspectionResource {

    private final Inspections inspections;
    private final Listings listings;

    InspectionResource(Inspections inspections, Listings listings) {
        this.inspections = inspections;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listInspections", summary = "督查检查列表,含种子与抽取结果 / inspections, with their seeds and draws")
    public Page<InspectionView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Inspections.LISTING, query, InspectionView.class);
    }

    @GET
    @Path("counts")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listInspectionCounts",
            summary = "各校年度入校检查次数 / how often each school was inspected in a year")
    public Page<InspectionCountView> counts(@Valid @BeanParam PageQuery query) {
        return listings.page(Inspections.COUNTS, query, InspectionCountView.class);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getInspection", summary = "一次督查检查 / one inspection")
    @APIResponse(
            responseCode = "200",
            description = "督查检查 / the inspection",
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    public InspectionView get(@PathParam("id") String id) {
        return view(id);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "drawInspection",
            summary = "双随机抽取学校与检查人员,须在年度清单内 / draw schools and inspectors at random, for what is on the approved list")
    @APIResponse(
            responseCode = "201",
            description = "督查检查 / the inspection",
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    public Response draw(@NotNull PostInspection request) {
        InspectionView view = view(inspections.draw(request));
        return Etag.stored(view, view.version(), true);
    }

    @POST
    @Path("{id}/results")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "recordInspectionResult",
            summary = "登记一校的检查结果,仅限被抽中的人员 / what a drawn inspector found in a school")
    @APIResponse(
            responseCode = "200",
            description = "督查检查 / the inspection",
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    public Response result(@PathParam("id") String id, @NotNull PostResult request) {
        inspections.result(id, request);
        InspectionView view = view(id);
        return Etag.stored(view, view.version(), false);
    }

    private InspectionView view(String id) {
        return listings.find(Inspections.LISTING, InspectionView.class, Condition.of("n.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
