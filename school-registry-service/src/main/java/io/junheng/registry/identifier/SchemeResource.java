package io.junheng.registry.identifier;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
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

/** The schemes of foreign codes (外部编码方案) over REST. */
@Path("/v1/identifier-schemes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "identifiers",
        description = "外部编码对照 / foreign codes: by which partners name schools, regions and departments")
public class SchemeResource {

    private final Schemes schemes;
    private final Listings listings;

    SchemeResource(Schemes schemes, Listings listings) {
        this.schemes = schemes;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listIdentifierSchemes", summary = "外部编码方案列表 / schemes of foreign codes")
    public Page<SchemeView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Schemes.LISTING, query, SchemeView.class);
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getIdentifierScheme", summary = "一个外部编码方案 / one scheme of foreign codes")
    @APIResponse(
            responseCode = "200",
            description = "方案 / the scheme",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    public Response get(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        SchemeView scheme = schemes.find(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(scheme, scheme.version(), ifNoneMatch);
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putIdentifierScheme",
            summary = "定义或修改外部编码方案 / define or change a scheme of foreign codes",
            description =
                    "方案全国通用,由管辖全国的管理员定义;已有编码后,编码对象不能变更。 / A scheme holds for the whole country and is defined by an administrator of it; what it names is final once it has codes.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已定义 / defined",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutScheme request) {
        Schemes.Change change = schemes.put(key, request, ifMatch, ifNoneMatch);
        return Etag.stored(change.after(), change.after().version(), change.before() == null);
    }
}
