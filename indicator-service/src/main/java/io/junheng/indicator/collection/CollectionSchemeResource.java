package io.junheng.indicator.collection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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

/** Schemes of collecting (汇集方案) over REST. */
@Path("/v1/collection-schemes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collections")
public class CollectionSchemeResource {

    private static final Listing LISTING = Listing.of("collection-schemes", "collection_scheme s")
            .field("key", "s.key", FieldType.TEXT)
            .field("name", "s.name", FieldType.TEXT)
            .field("contentHash", "s.content_hash", FieldType.TEXT)
            .field("version", "s.version", FieldType.INTEGER)
            .key("key");

    private final CollectionSchemes schemes;
    private final Listings listings;

    CollectionSchemeResource(CollectionSchemes schemes, Listings listings) {
        this.schemes = schemes;
        this.listings = listings;
    }

    /** A scheme in the list. */
    @Schema(name = "CollectionSchemeSummary", description = "汇集方案概要 / a scheme in a list")
    public record Row(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Schema(required = true) String contentHash,
            @Schema(required = true) long version) {}

    /** A scheme in full. */
    @Schema(name = "CollectionSchemeVersion", description = "汇集方案 / a scheme in full")
    record View(
            @JsonUnwrapped CollectionScheme content,
            @Schema(required = true) String contentHash,
            @Schema(required = true) long version) {

        static View of(CollectionSchemes.Stored stored) {
            return new View(stored.content(), stored.hash(), stored.version());
        }
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listCollectionSchemes",
            summary = "汇集方案列表 / schemes of collecting",
            description = "汇集方案 (schemes): everybody's.")
    public Page<Row> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, Row.class);
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getCollectionScheme",
            summary = "一项汇集方案 / one scheme in full",
            description = "汇集方案 (scheme): owners, items, and when they are due.")
    @APIResponse(
            responseCode = "200",
            description = "汇集方案 / the scheme",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response get(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        CollectionSchemes.Stored stored = schemes.find(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(View.of(stored), stored.version(), ifNoneMatch);
    }

    @PUT
    @Path("{key}")
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "putCollectionScheme",
            summary = "设定汇集方案 / enter or change a scheme",
            description = "汇集方案 (scheme): collections that are open keep to what it said before.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "201",
            description = "已设定 / entered",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Valid @NotNull CollectionScheme scheme) {
        CollectionSchemes.Put put = schemes.put(key, scheme, ifMatch, ifNoneMatch);
        return Etag.stored(View.of(put.scheme()), put.scheme().version(), put.created());
    }
}
