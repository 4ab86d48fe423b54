package io.junheng.task.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.patch.MergePatch;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.task.department.Standpoint;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plans and their items (方案与任务) over REST. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class PlanResource {

    private static final String INVOLVED =
            "exists (select 1 from item_department d join plan_item n on n.id = d.item_id where n.plan_id = p.id and d.department_code = ?)";
    private static final String INVOLVED_IN_ITEM =
            "exists (select 1 from item_department d where d.item_id = i.id and d.department_code = ?)";

    private final Planning planning;
    private final Listings listings;
    private final Standpoint standpoint;

    PlanResource(Planning planning, Listings listings, Standpoint standpoint) {
        this.planning = planning;
        this.listings = listings;
        this.standpoint = standpoint;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listPlans", summary = "方案列表 / plans; a department sees those it takes part in")
    public Page<PlanView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Plans.LISTING, query, PlanView.class, standpoint.involving(INVOLVED));
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "draftPlan", summary = "由抽取结果起草方案 / draft a plan from what was read of a document")
    @APIResponse(
            responseCode = "201",
            description = "方案草案 / the draft",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response draft(@NotNull PostPlan request) {
        PlanView view = view(planning.draft(request));
        return Response.status(201)
                .entity(view)
                .header(HttpHeaders.LOCATION, "/v1/plans/" + view.id())
                .header(HttpHeaders.ETAG, Etag.of(view.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getPlan", summary = "一个方案 / one plan")
    @APIResponse(
            responseCode = "200",
            description = "方案 / the plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        PlanView view = view(id);
        return Etag.answer(view, view.version(), ifNoneMatch);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "patchPlan", summary = "更正方案草案 / correct a draft plan (JSON Merge Patch)")
    @APIResponse(
            responseCode = "200",
            description = "已更正 / corrected",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response patch(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.TYPE,
                                            schema = @Schema(implementation = PatchPlan.class)))
                    @NotNull
                    JsonNode patch) {
        planning.correct(id, patch, ifMatch);
        return stored(id);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "deletePlan", summary = "撤销方案草案 / delete a draft that no other plan carries out")
    @APIResponse(responseCode = "204", description = "已撤销 / deleted")
    public Response delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        planning.withdraw(id, ifMatch);
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/ancestors")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listPlanAncestors",
            summary = "上位方案与文件 / the plans and the document that a plan carries out, nearest first")
    public List<Ancestor> ancestors(@PathParam("id") String id) {
        view(id);
        return planning.ancestors(id);
    }

    @GET
    @Path("{id}/organs")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listPlanOrgans", summary = "组织机构 / the bodies of a plan: leading group, office")
    public Page<OrganView> organs(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        view(id);
        return listings.page(Organs.LISTING, query, OrganView.class, Condition.of("o.plan_id = ?", id));
    }

    @PUT
    @Path("{id}/organs/{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "putPlanOrgan", summary = "设置组织机构 / set up a body of a plan, or fill its seats otherwise")
    @APIResponse(
            responseCode = "200",
            description = "已更改 / changed",
            content = @Content(schema = @Schema(implementation = OrganView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已设立 / set up",
            content = @Content(schema = @Schema(implementation = OrganView.class)))
    public Response putOrgan(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Valid @NotNull PutOrgan request) {
        boolean created = planning.putOrgan(id, key, request, ifMatch, ifNoneMatch);
        OrganView view = listings.find(
                        Organs.LISTING,
                        OrganView.class,
                        Condition.of("o.plan_id = ?", id),
                        Condition.of("o.key = ?", key))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.stored(view, view.version(), created);
    }

    @POST
    @Path("{id}/transitions")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "movePlan",
            summary = "启动或办结方案 / put a plan into effect, which gives out its assignments, or close it")
    @APIResponse(
            responseCode = "200",
            description = "方案 / the plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response move(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull PlanTransition request) {
        planning.move(id, request, ifMatch);
        return stored(id);
    }

    @GET
    @Path("{id}/items")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listPlanItems", summary = "方案的任务 / the items of a plan, in the order of the document")
    public Page<PlanItemView> items(
            @PathParam("id") String id,
            @Valid @BeanParam PageQuery query,
            @Parameter(description = "牵头部门的名称或代码 / name or code of a lead department", example = "市教育局")
                    @QueryParam("lead")
                    String lead,
            @Parameter(description = "参与部门的名称或代码 / name or code of a department in any role") @QueryParam("department")
                    String department) {
        view(id);
        List<Condition> conditions = new ArrayList<>(ofPlan(id));
        taking(conditions, "d.role = 'LEAD' and ", lead);
        taking(conditions, "", department);
        return listings.page(Plans.ITEMS, query, PlanItemView.class, conditions.toArray(Condition[]::new));
    }

    @GET
    @Path("{id}/items/{itemId}")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getPlanItem", summary = "一项任务 / one item of a plan")
    @APIResponse(
            responseCode = "200",
            description = "任务 / the item",
            content = @Content(schema = @Schema(implementation = PlanItemView.class)))
    public Response item(
            @PathParam("id") String id,
            @PathParam("itemId") String itemId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        PlanItemView view = itemView(id, itemId);
        return Etag.answer(view, view.version(), ifNoneMatch);
    }

    @PATCH
    @Path("{id}/items/{itemId}")
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "patchPlanItem",
            summary = "更正或排除任务 / correct an item of a draft plan, or exclude it with a reason (JSON Merge Patch)")
    @APIResponse(
            responseCode = "200",
            description = "已更正 / corrected",
            content = @Content(schema = @Schema(implementation = PlanItemView.class)))
    public Response patchItem(
            @PathParam("id") String id,
            @PathParam("itemId") String itemId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.TYPE,
                                            schema = @Schema(implementation = PatchPlanItem.class)))
                    @NotNull
                    JsonNode patch) {
        planning.correctItem(id, itemId, patch, ifMatch);
        PlanItemView view = itemView(id, itemId);
        return Etag.stored(view, view.version(), false);
    }

    private Response stored(String id) {
        PlanView view = view(id);
        return Etag.stored(view, view.version(), false);
    }

    private PlanView view(String id) {
        return listings.find(
                        Plans.LISTING, PlanView.class, Condition.of("p.id = ?", id), standpoint.involving(INVOLVED))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private PlanItemView itemView(String id, String itemId) {
        List<Condition> conditions = new ArrayList<>(ofPlan(id));
        conditions.add(Condition.of("i.id = ?", itemId));
        return listings.find(Plans.ITEMS, PlanItemView.class, conditions.toArray(Condition[]::new))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private List<Condition> ofPlan(String id) {
        return List.of(Condition.of("i.plan_id = ?", id), standpoint.involving(INVOLVED_IN_ITEM));
    }

    private static void taking(List<Condition> conditions, String role, String department) {
        if (department != null && !department.isEmpty()) {
            conditions.add(Condition.of(
                    "exists (select 1 from item_department d where d.item_id = i.id and " + role
                            + "(d.name = ? or d.as_written = ? or d.department_code = ?))",
                    department,
                    department,
                    department));
        }
    }
}
