package io.junheng.task.target;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.task.department.Standpoint;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

/** The targets of plans (方案目标) over REST. */
@Path("/v1/plans/{id}/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class TargetResource {

    private static final String INVOLVED =
            "exists (select 1 from item_department d join plan_item n on n.id = d.item_id where n.plan_id = t.plan_id and d.department_code = ?)";

    private final TargetDesk desk;
    private final Listings listings;
    private final Standpoint standpoint;

    TargetResource(TargetDesk desk, Listings listings, Standpoint standpoint) {
        this.desk = desk;
        this.listings = listings;
        this.standpoint = standpoint;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listPlanTargets",
            summary =
                    "方案的量化目标,文件所载或录入,及其核验值 / the targets of a plan, as its document has them or as entered, with their verified values",
            description =
                    "关联核验指标的目标附评估所得的核验值(含分子、分母、年份),首次评估即达标的亦有;不定的附原因。"
                            + " / A target that is linked to a criterion has what evaluations found of it in its region, with numerator, denominator and year, also where it was met from the first; what is undetermined has its reasons.")
    public Page<PlanTargetView> list(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        return listings.page(
                        PlanTargets.LISTING,
                        query,
                        PlanTargetView.class,
                        Condition.of("t.plan_id = ?", id),
                        standpoint.involving(INVOLVED))
                .map(PlanTargetView::judged);
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putPlanTarget",
            summary = "录入、更正目标,关联核验指标 / enter or correct a target, and link it to the criterion that verifies it")
    @APIResponse(
            responseCode = "200",
            description = "已更正 / corrected",
            content = @Content(schema = @Schema(implementation = PlanTargetView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已录入 / entered",
            content = @Content(schema = @Schema(implementation = PlanTargetView.class)))
    public Response put(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutTarget request) {
        boolean created = desk.put(id, key, request, ifMatch, ifNoneMatch);
        PlanTargetView view = listings.find(
                        PlanTargets.LISTING,
                        PlanTargetView.class,
                        Condition.of("t.plan_id = ?", id),
                        Condition.of("t.key = ?", key))
                .map(PlanTargetView::judged)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.stored(view, view.version(), created);
    }

    @DELETE
    @Path("{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "deletePlanTarget", summary = "删除方案草案的目标 / strike a target out of a draft plan")
    @APIResponse(responseCode = "204", description = "已删除 / deleted")
    public Response delete(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        desk.delete(id, key, ifMatch);
        return Response.noContent().build();
    }
}
