package io.junheng.task.bulletin;

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
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bulletins (通报) over REST. */
@Path("/v1/bulletins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class BulletinResource {

    private final Bulletins bulletins;
    private final Listings listings;

    BulletinResource(Bulletins bulletins, Listings listings) {
        this.bulletins = bulletins;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listBulletins", summary = "通报列表 / bulletins")
    public Page<BulletinSummary> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Bulletins.LISTING, query, BulletinSummary.class);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getBulletin", summary = "一份通报及各县数字 / one bulletin with its numbers")
    @APIResponse(
            responseCode = "200",
            description = "通报 / the bulletin",
            content = @Content(schema = @Schema(implementation = BulletinView.class)))
    public Response get(@PathParam("id") String id) {
        return Response.ok(view(id)).build();
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "draftBulletin", summary = "起草通报 / draft a bulletin")
    @APIResponse(
            responseCode = "201",
            description = "通报 / the bulletin",
            content = @Content(schema = @Schema(implementation = BulletinView.class)))
    public Response draft(@NotNull PostBulletin request) {
        BulletinView view = view(bulletins.draft(request));
        return Etag.stored(view, view.bulletin().version(), true);
    }

    @POST
    @Path("{id}/transitions")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "publishBulletin",
            summary = "审发通报,冻结数字,不得由起草人 / publish it, which freezes its numbers; not by its author")
    @APIResponse(
            responseCode = "200",
            description = "通报 / the bulletin",
            content = @Content(schema = @Schema(implementation = BulletinView.class)))
    public Response publish(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull BulletinTransition request) {
        bulletins.publish(id, request, ifMatch);
        BulletinView view = view(id);
        return Etag.stored(view, view.bulletin().version(), false);
    }

    private BulletinView view(String id) {
        BulletinSummary bulletin = listings.find(Bulletins.LISTING, BulletinSummary.class, Condition.of("b.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return new BulletinView(bulletin, bulletins.numbers(id));
    }
}
