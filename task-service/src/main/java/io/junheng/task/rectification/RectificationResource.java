package io.junheng.task.rectification;

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

/** Rectifications (整改任务) over REST. */
@Path("/v1/rectifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rectifications")
public class RectificationResource {

    private final RectificationDesk desk;
    private final Listings listings;
    private final Rectifications rectifications;

    RectificationResource(RectificationDesk desk, Listings listings, Rectifications rectifications) {
        this.desk = desk;
        this.listings = listings;
        this.rectifications = rectifications;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listRectifications",
            summary = "整改任务列表;部门、学校只见本单位的 / rectifications; a department or school sees its own only")
    public Page<RectificationView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Rectifications.LISTING, query, RectificationView.class, own());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getRectification", summary = "一项整改任务 / one rectification")
    @APIResponse(
            responseCode = "200",
            description = "整改任务 / the rectification",
            content = @Content(schema = @Schema(implementation = RectificationView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        RectificationView view = view(id);
        return Etag.answer(view, view.version(), ifNoneMatch);
    }

    @POST
    @Path("{id}/transitions")
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "moveRectification", summary = "报告、核验、销号、退回 / report, verify, write off, return")
    @APIResponse(
            responseCode = "200",
            description = "整改任务 / the rectification",
            content = @Content(schema = @Schema(implementation = RectificationView.class)))
    public Response move(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull RectificationTransition request) {
        desk.move(id, request, ifMatch);
        return stored(id);
    }

    private Response stored(String id) {
        RectificationView view = view(id);
        return Etag.stored(view, view.version(), false);
    }

    private RectificationView view(String id) {
        return listings.find(Rectifications.LISTING, RectificationView.class, own(), Condition.of("r.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private Condition own() {
        return rectifications.conditions().get(0);
    }
}
