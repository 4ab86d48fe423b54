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

/** The data elements (数据项) over REST. */
@Path("/v1/data-elements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "data-elements")
public class DataElementResource {

    private static final Listing LISTING = Listing.of("data-elements", "data_element")
            .field("key", "key", FieldType.TEXT)
            .field("name", "body->>'name'", FieldType.TEXT)
            .field("nameEn", "body->>'nameEn'", FieldType.TEXT)
            .field("unit", "body->>'unit'", FieldType.TEXT)
            .field("type", "body->>'type'", FieldType.TEXT)
            .field("stage", "body->>'stage'", FieldType.TEXT)
            .field("source", "body->>'source'", FieldType.TEXT)
            .field("sourceTable", "body->>'sourceTable'", FieldType.TEXT)
            .field("sourceCell", "body->>'sourceCell'", FieldType.TEXT)
            .field("apportioned", "(body->>'apportioned')::boolean", FieldType.BOOLEAN)
            .field("version", "version", FieldType.INTEGER)
            .key("key");

    private final Catalogue catalogue;
    private final Shelf<DataElement> shelf;
    private final Listings listings;

    DataElementResource(Catalogue catalogue, Listings listings) {
        this.catalogue = catalogue;
        this.shelf = new Shelf<>(catalogue.elements(), DataElementView::of);
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listDataElements", summary = "数据项列表 / all data elements")
    public Page<DataElementView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, DataElementView.class);
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getDataElement", summary = "一个数据项 / one data element")
    @APIResponse(
            responseCode = "200",
            description = "数据项 / the data element",
            content = @Content(schema = @Schema(implementation = DataElementView.class)))
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
            operationId = "listDataElementVersions",
            summary = "数据项的各版本 / every version of a data element",
            description = "版本 (versions): none is ever changed; one of them is read with ?version=.")
    public List<VersionView> versions(@PathParam("key") String key) {
        return shelf.versions(key);
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "putDataElement", summary = "定义或修改数据项 / define or change a data element")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = DataElementView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已定义 / defined",
            content = @Content(schema = @Schema(implementation = DataElementView.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutDataElement request) {
        return shelf.put(catalogue.put(key, request, ifMatch, ifNoneMatch));
    }
}
