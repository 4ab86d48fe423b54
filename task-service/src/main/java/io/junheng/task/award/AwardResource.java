package io.junheng.task.award;

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

/** Awards (评选表彰) over REST. Quotas and publicity are set under {@code /v1/work-settings/award-scheme}. */
@Path("/v1/awards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class AwardResource {

    private final Awards awards;
    private final Listings listings;

    AwardResource(Awards awards, Listings listings) {
        this.awards = awards;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listAwards", summary = "评选列表 / nominations for awards")
    public Page<AwardView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Awards.LISTING, query, AwardView.class);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getAward", summary = "一项评选 / one nomination")
    @APIResponse(
            responseCode = "200",
            description = "评选 / the nomination",
            content = @Content(schema = @Schema(implementation = AwardView.class)))
    public AwardView get(@PathParam("id") String id) {
        return view(id);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "nominateForAward", summary = "推选;被冻结的不得参评 / nominate; not whom a card freezes")
    @APIResponse(
            responseCode = "201",
            description = "评选 / the nomination",
            content = @Content(schema = @Schema(implementation = AwardView.class)))
    public Response nominate(@NotNull PostAward request) {
        AwardView view = view(awards.nominate(request));
        return Etag.stored(view, view.version(), true);
    }

    @POST
    @Path("{id}/transitions")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "moveAward",
            summary = "评议、公示、批准,名额满则拒 / review, make public, approve within the quota, or reject")
    @APIResponse(
            responseCode = "200",
            description = "评选 / the nomination",
            content = @Content(schema = @Schema(implementation = AwardView.class)))
    public Response move(@PathParam("id") String id, @Valid @NotNull AwardTransition request) {
        awards.move(id, request.to());
        AwardView view = view(id);
        return Etag.stored(view, view.version(), false);
    }

    private AwardView view(String id) {
        return listings.find(Awards.LISTING, AwardView.class, Condition.of("w.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
