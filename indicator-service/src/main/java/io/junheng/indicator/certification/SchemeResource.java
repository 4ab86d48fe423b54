package io.junheng.indicator.certification;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
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

/** Schemes of certification and award (认定办法) over REST. */
@Path("/v1/certification-schemes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certifications")
public class SchemeResource {

    private static final Listing LISTING = Listing.of("certification-schemes", "certification_scheme s")
            .field("key", "s.key", FieldType.TEXT)
            .field("name", "s.name", FieldType.TEXT)
            .field("subject", "s.subject", FieldType.TEXT)
            .field("contentHash", "s.content_hash", FieldType.TEXT)
            .field("version", "s.version", FieldType.INTEGER)
            .key("key");

    private final SchemeDesk desk;
    private final Schemes schemes;
    private final Listings listings;

    SchemeResource(SchemeDesk desk, Schemes schemes, Listings listings) {
        this.desk = desk;
        this.schemes = schemes;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listCertificationSchemes",
            summary = "认定办法列表 / schemes of certification and award",
            description = "认定办法 (schemes): everybody's.")
    public Page<SchemeView.Row> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, SchemeView.Row.class);
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getCertificationScheme",
            summary = "一项认定办法 / one scheme in full",
            description = "认定办法 (scheme): chain of approvals, required rounds, bans, publicity, places.")
    @APIResponse(
            responseCode = "200",
            description = "认定办法 / the scheme",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    public Response get(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Schemes.Stored stored = schemes.find(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(SchemeView.of(stored), stored.version(), ifNoneMatch);
    }

    @PUT
    @Path("{key}")
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "putCertificationScheme",
            summary = "设定认定办法 / enter or change a scheme",
            description = "认定办法 (scheme): more places than before need a reason.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已设定 / entered",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Valid @NotNull CertificationScheme scheme) {
        SchemeDesk.Put put = desk.put(key, scheme, ifMatch, ifNoneMatch);
        return Etag.stored(SchemeView.of(put.scheme()), put.scheme().version(), put.created());
    }
}
