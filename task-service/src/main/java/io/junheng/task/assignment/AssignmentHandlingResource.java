package io.junheng.task.assignment;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What else can be done with an assignment (转办、变更承办、分解、延期) over REST. */
@Path("/v1/assignments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignments")
public class AssignmentHandlingResource {

    private final AssignmentHandling handling;
    private final AssignmentDesk desk;
    private final Listings listings;

    AssignmentHandlingResource(AssignmentHandling handling, AssignmentDesk desk, Listings listings) {
        this.handling = handling;
        this.desk = desk;
        this.listings = listings;
    }

    @POST
    @Path("delegations")
    @RolesAllowed({Role.DEPARTMENT, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "delegateAssignment", summary = "转办给本部门另一人 / hand it to another person of the department")
    @APIResponse(
            responseCode = "200",
            description = "任务分工 / the assignment",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response delegate(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull PostDelegation request) {
        handling.delegate(id, request, ifMatch);
        return stored(id);
    }

    @POST
    @Path("reassignments")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "reassignAssignment",
            summary = "变更承办、牵头单位,须说明理由;新单位重新签收 / give it to another department, which signs for it anew")
    @APIResponse(
            responseCode = "200",
            description = "任务分工 / the assignment",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response reassign(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull PostReassignment request) {
        handling.reassign(id, request, ifMatch);
        return stored(id);
    }

    @POST
    @Path("extensions")
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "askAssignmentExtension", summary = "申请延期 / ask for a later due date")
    @APIResponse(
            responseCode = "200",
            description = "任务分工 / the assignment",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response askExtension(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull PostExtension request) {
        handling.askExtension(id, request, ifMatch);
        return stored(id);
    }

    @POST
    @Path("extension-decisions")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "decideAssignmentExtension",
            summary = "审批延期,申请人不能自批 / grant or refuse the later due date; not by who asked for it")
    @APIResponse(
            responseCode = "200",
            description = "任务分工 / the assignment",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response decideExtension(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull PostExtensionDecision request) {
        handling.decideExtension(id, request, ifMatch);
        return stored(id);
    }

    @GET
    @Path("parts")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listAssignmentParts", summary = "分解任务列表 / the parts of an assignment")
    public Page<AssignmentView> parts(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        desk.require(id);
        return listings.page(Assignments.LISTING, query, AssignmentView.class, Condition.of("a.parent_id = ?", id));
    }

    @POST
    @Path("parts")
    @RolesAllowed({Role.DEPARTMENT, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "divideAssignment",
            summary = "分解到科室、下属单位或学校 / divide it among units or schools; it is reported when every part is verified")
    @APIResponse(
            responseCode = "201",
            description = "分解任务 / the new parts",
            content = @Content(schema = @Schema(implementation = Parts.class)))
    public Response divide(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull PostParts request) {
        return Response.status(201)
                .entity(new Parts(handling.divide(id, request, ifMatch)))
                .build();
    }

    /** The ids of new parts. */
    @Schema(name = "AssignmentParts", description = "分解任务 / the new parts of an assignment")
    record Parts(
            @Schema(description = "编号 / ids, in the order they were sent", required = true)
            List<String> ids) {}

    private Response stored(String id) {
        AssignmentView view = listings.find(Assignments.LISTING, AssignmentView.class, Condition.of("a.id = ?", id))
                .orElseThrow();
        return Etag.stored(view, view.version(), false);
    }
}
