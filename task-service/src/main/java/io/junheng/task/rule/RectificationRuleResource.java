package io.junheng.task.rule;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

/** Rules of rectifications (整改规则) over REST. */
@Path("/v1/rectification-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rectifications")
public class RectificationRuleResource {

    private final RuleBook book;
    private final Listings listings;

    RectificationRuleResource(RuleBook book, Listings listings) {
        this.book = book;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listRectificationRules",
            summary = "整改规则列表 / rules of who leads rectifications and how long they may take")
    public Page<RectificationRuleView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(RectificationRules.LISTING, query, RectificationRuleView.class);
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getRectificationRule", summary = "一条整改规则 / one rule")
    @APIResponse(
            responseCode = "200",
            description = "规则 / the rule",
            content = @Content(schema = @Schema(implementation = RectificationRuleView.class)))
    public Response get(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        RectificationRule rule = book.get(key);
        return Etag.answer(RectificationRuleView.of(rule), rule.version(), ifNoneMatch);
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putRectificationRule",
            summary = "制定或修改整改规则 / make or change a rule; the deepest region and the narrowest rule decides")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = RectificationRuleView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已制定 / made",
            content = @Content(schema = @Schema(implementation = RectificationRuleView.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutRectificationRule request) {
        RuleBook.Stored stored = book.put(key, request, ifMatch, ifNoneMatch);
        return Etag.stored(
                RectificationRuleView.of(stored.rule()), stored.rule().version(), stored.created());
    }
}
