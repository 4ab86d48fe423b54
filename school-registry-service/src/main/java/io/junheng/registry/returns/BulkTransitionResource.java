package io.junheng.registry.returns;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.job.JobView;
import io.junheng.kit.job.Jobs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Transitions of many returns at once (批量转换) over REST. */
@Path("/v1/returns/transitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "returns")
public class BulkTransitionResource {

    private final BulkTransitions transitions;
    private final Jobs jobs;

    BulkTransitionResource(BulkTransitions transitions, Jobs jobs) {
        this.transitions = transitions;
        this.jobs = jobs;
    }

    @POST
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "transitionReturns",
            summary = "批量转换报表状态 / submit, verify, lock or send back all returns of a region, form and year, as a job")
    @APIResponse(
            responseCode = "202",
            description = "已受理 / accepted",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response start(@NotNull BulkTransitionRequest request) {
        transitions.check(request);
        return jobs.accepted(jobs.submit(BulkTransitions.KIND, "returns", request));
    }
}
