package io.junheng.task.cascade;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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

/** Cascades (任务下达) over REST. */
@Path("/v1/plans/{id}/cascades")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignments")
public class CascadeResource {

    private final Cascading cascading;

    CascadeResource(Cascading cascading) {
        this.cascading = cascading;
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "cascadePlan",
            summary = "把方案的任务下达到各区划及其部门 / give the items of a plan to regions below and their departments",
            description =
                    "每项任务在每个区划各有一条任务分工;再次下达只补缺 / every item becomes an assignment in every region; a second time only what is missing is given out")
    @APIResponse(
            responseCode = "201",
            description = "下达结果 / what was given out",
            content = @Content(schema = @Schema(implementation = CascadeResult.class)))
    public Response cascade(@PathParam("id") String id, @NotNull PostCascade request) {
        return Response.status(201).entity(cascading.cascade(id, request)).build();
    }
}
