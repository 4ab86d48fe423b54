package io.junheng.indicator.framework;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.web.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Frameworks (指标体系) over REST. */
@Path("/v1/frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "frameworks", description = "指标体系 / indicator frameworks with their versions, and the formulas in them")
public class FrameworkResource {

    private static final Listing LISTING = Listing.of("frameworks", "framework f")
            .field("key", "f.key", FieldType.TEXT)
            .field("number", "f.number", FieldType.INTEGER)
            .field("name", "f.name", FieldType.TEXT)
            .field("form", "f.form", FieldType.TEXT)
            .field("validFrom", "f.valid_from", FieldType.DATE)
            .field("validTo", "f.valid_to", FieldType.DATE)
            .field("status", "f.status", FieldType.TEXT)
            .field(
                    "validity",
                    "case when exists (select 1 from framework_citation c join document_verdict d on d.id = c.document"
                            + " where c.framework = f.key and c.number = f.number and d.verdict = 'REPEAL')"
                            + " then 'STALE' else 'VALID' end",
                    FieldType.TEXT)
            .field("contentHash", "f.content_hash", FieldType.TEXT)
            .field("version", "f.version", FieldType.INTEGER)
            .key("key", "number");

    private final FrameworkDesk desk;
    private final Frameworks frameworks;
    private final Listings listings;

    FrameworkResource(FrameworkDesk desk, Frameworks frameworks, Listings listings) {
        this.desk = desk;
        this.frameworks = frameworks;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listFrameworks", summary = "指标体系列表 / framework versions")
    public Page<FrameworkRow> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, FrameworkRow.class);
    }

    @GET
    @Path("{key}/versions/{number}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getFrameworkVersion", summary = "指标体系版本 / one framework version in full")
    @APIResponse(
            responseCode = "200",
            description = "指标体系版本 / the framework version",
            content = @Content(schema = @Schema(implementation = FrameworkView.class)))
    public Response get(
            @PathParam("key") String key,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Framework framework = frameworks.find(key, number).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(desk.view(framework), framework.version(), ifNoneMatch);
    }

    @PUT
    @Path("{key}/versions/{number}")
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "putFrameworkVersion",
            summary =
                    "起草或修改指标体系版本 / draft a framework version or change the draft; every fault of its formulas is told")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = FrameworkView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已起草 / drafted",
            content = @Content(schema = @Schema(implementation = FrameworkView.class)))
    public Response put(
            @PathParam("key") String key,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context HttpHeaders headers,
            @NotNull FrameworkContent content) {
        boolean chinese = Language.isChinese(headers.getAcceptableLanguages());
        FrameworkDesk.Stored stored = desk.put(key, number, content, ifMatch, ifNoneMatch, chinese);
        return Etag.stored(desk.view(stored.framework()), stored.framework().version(), stored.created());
    }

    @POST
    @Path("{key}/versions/{number}/transitions")
    @Idempotent
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "transitionFrameworkVersion",
            summary = "发布指标体系版本 / publish a framework version; from then on it does not change")
    @APIResponse(
            responseCode = "200",
            description = "已发布 / published",
            content = @Content(schema = @Schema(implementation = FrameworkView.class)))
    public Response transition(
            @PathParam("key") String key,
            @PathParam("number") int number,
            @Valid @NotNull FrameworkTransition request) {
        if (!"PUBLISHED".equals(request.to())) {
            throw Problem.of(FrameworkProblem.TRANSITION_UNKNOWN, request.to()).at("/to");
        }
        Framework framework = desk.publish(key, number);
        return Etag.stored(desk.view(framework), framework.version(), false);
    }
}
