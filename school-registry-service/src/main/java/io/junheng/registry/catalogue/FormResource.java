package io.junheng.registry.catalogue;

import io.junheng.kit.identity.Role;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The forms (报表) over REST. */
@Path("/v1/forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "forms")
public class FormResource {

    private static final Listing LISTING = Listing.of("forms", "form")
            .field("key", "key", FieldType.TEXT)
            .field("name", "body->>'name'", FieldType.TEXT)
            .field("nameEn", "body->>'nameEn'", FieldType.TEXT)
            .field("subject", "body->>'subject'", FieldType.TEXT)
            .field("periodType", "body->>'periodType'", FieldType.TEXT)
            .field("audience", "body->'audience'", FieldType.JSON)
            .field("elements", "body->'elements'", FieldType.JSON)
            .field("required", "body->'required'", FieldType.JSON)
            .field("classList", "(body->>'classList')::boolean", FieldType.BOOLEAN)
            .field("rules", "body->'rules'", FieldType.JSON)
            .field("visible", "body->'formulas'->'visible'", FieldType.JSON)
            .field("computed", "body->'formulas'->'computed'", FieldType.JSON)
            .field("checks", "body->'formulas'->'checks'", FieldType.JSON)
            .field("jumps", "body->'formulas'->'jumps'", FieldType.JSON)
            .field("parameters", "coalesce(body->'formulas'->'parameters', '{}')", FieldType.JSON)
            .field("version", "version", FieldType.INTEGER)
            .key("key");

    private final Catalogue catalogue;
    private final Shelf<Form> shelf;
    private final Listings listings;

    FormResource(Catalogue catalogue, Listings listings) {
        this.catalogue = catalogue;
        this.shelf = new Shelf<>(catalogue.forms(), FormView::of);
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listForms", summary = "报表列表 / all forms")
    public Page<FormView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, FormView.class);
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getForm", summary = "一个报表 / one form")
    @APIResponse(
            responseCode = "200",
            description = "报表 / the form",
            content = @Content(schema = @Schema(implementation = FormView.class)))
    public Response get(
            @PathParam("key") String key,
            @Parameter(description = "较早的版本 / an earlier version") @QueryParam("version") Long version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return shelf.get(key, version, ifNoneMatch);
    }

    @GET
    @Path("{key}/versions")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listFormVersions",
            summary = "报表的各版本 / every version of a form",
            description = "版本 (versions): none is ever changed; one of them is read with ?version=.")
    public List<VersionView> versions(@PathParam("key") String key) {
        return shelf.versions(key);
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "putForm", summary = "定义或修改报表 / define or change a form")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = FormView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已定义 / defined",
            content = @Content(schema = @Schema(implementation = FormView.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutForm request) {
        return shelf.put(catalogue.put(key, request, ifMatch, ifNoneMatch));
    }
}
