package io.junheng.task.plan;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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

/** The phases of plans (方案阶段) over REST. */
@Path("/v1/plans/{id}/phases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class PlanPhaseResource {

    private final PlanPhases phases;
    private final Listings listings;

    PlanPhaseResource(PlanPhases phases, Listings listings) {
        this.phases = phases;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getPlanPhases",
            summary = "方案阶段 / the phases of a plan, as the document has them or as corrected")
    @APIResponse(
            responseCode = "200",
            description = "方案阶段 / the phases",
            content = @Content(schema = @Schema(implementation = PhasesView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        PhasesView view = view(id);
        return Etag.answer(view, view.version(), ifNoneMatch);
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putPlanPhases",
            summary = "设置方案阶段,不得重叠 / set the phases of a draft plan; none begins before the one before it has ended")
    @APIResponse(
            responseCode = "200",
            description = "方案阶段 / the phases",
            content = @Content(schema = @Schema(implementation = PhasesView.class)))
    public Response put(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull PutPhases request) {
        phases.put(id, request, ifMatch);
        PhasesView view = view(id);
        return Etag.stored(view, view.version(), false);
    }

    private PhasesView view(String id) {
        return listings.find(PlanPhases.LISTING, PhasesView.class, Condition.of("p.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
