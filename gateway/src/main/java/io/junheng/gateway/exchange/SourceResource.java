package io.junheng.gateway.exchange;

import io.junheng.kit.concurrency.Etag;
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

/** Whose packages are taken in (数据包来源) over REST. */
@Path("/v1/package-sources")
@Tag(name = "exchange")
@RolesAllowed({Role.ADMIN, Role.INTEGRATION, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {

    private final Sources sources;
    private final Listings listings;

    SourceResource(Sources sources, Listings listings) {
        this.sources = sources;
        this.listings = listings;
    }

    @GET
    @Operation(operationId = "listPackageSources", summary = "数据包来源列表 / whose packages are taken in")
    public Page<Source> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Sources.LISTING, query, Source.class);
    }

    @GET
    @Path("{key}")
    @Operation(
            operationId = "getPackageSource",
            summary = "一个数据包来源及其已收序号 / one source and how far everything of it has come")
    @APIResponse(
            responseCode = "200",
            description = "来源 / the source",
            content = @Content(schema = @Schema(implementation = Source.class)))
    public Response get(@PathParam("key") String key) {
        Source source = listings.find(Sources.LISTING, Source.class, Condition.of("s.key = ?", key))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Response.ok(source)
                .header(HttpHeaders.ETAG, Etag.of(source.version()))
                .build();
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putPackageSource",
            summary = "准入、修改或撤销数据包来源 / admits, changes or revokes a source",
            description =
                    "公钥须经其他途径核对,来源只能报送其区划内的数据。 / Hold the public key against the source by another way; it can only tell of its own region.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = Source.class)))
    @APIResponse(
            responseCode = "201",
            description = "已准入 / admitted",
            content = @Content(schema = @Schema(implementation = Source.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Valid @NotNull PutSource request) {
        Sources.Change change = sources.put(key, request, ifMatch, ifNoneMatch);
        return Etag.stored(change.after(), change.after().version(), change.before() == null);
    }
}
