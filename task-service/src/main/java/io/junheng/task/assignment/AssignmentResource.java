package io.junheng.task.assignment;

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
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assignments (任务分工) over REST. */
@Path("/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignments")
public class AssignmentResource {

    private final AssignmentDesk desk;
    private final Listings listings;
    private final Assignments assignments;
    private final MergePatch patches;

    AssignmentResource(AssignmentDesk desk, Listings listings, Assignments assignments, MergePatch patches) {
        this.desk = desk;
        this.listings = listings;
        this.assignments = assignments;
        this.patches = patches;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listAssignments",
            summary = "任务分工列表;部门、学校只见本单位的 / assignments; a department or school sees its own only")
    public Page<AssignmentView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Assignments.LISTING, query, AssignmentView.class, own());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getAssignment", summary = "一项任务分工 / one assignment")
    @APIResponse(
            responseCode = "200",
            description = "任务分工 / the assignment",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        AssignmentView view = view(id);
        return Etag.answer(view, view.version(), ifNoneMatch);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "patchAssignment", summary = "更正办结期限 / correct the due date (JSON Merge Patch)")
    @APIResponse(
            responseCode = "200",
            description = "已更正 / corrected",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response patch(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.TYPE,
                                            schema = @Schema(implementation = PatchAssignment.class)))
                    @NotNull
                    JsonNode patch) {
        PatchAssignment wanted = patches.apply(patch, new PatchAssignment(view(id).dueOn()), PatchAssignment.class);
        desk.correct(id, wanted.dueOn(), ifMatch);
        return stored(id);
    }

    @POST
    @Path("{id}/transitions")
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "moveAssignment",
            summary = "签收、开展、报告、核验、销号、退回 / sign for, start, report, verify, write off, return")
    @APIResponse(
            responseCode = "200",
            description = "任务分工 / the assignment",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response move(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull AssignmentTransition request) {
        desk.move(id, request, ifMatch);
        return stored(id);
    }

    private Response stored(String id) {
        AssignmentView view = view(id);
        return Etag.stored(view, view.version(), false);
    }

    private AssignmentView view(String id) {
        return listings.find(Assignments.LISTING, AssignmentView.class, own(), Condition.of("a.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private Condition own() {
        return assignments.own();
    }
}
