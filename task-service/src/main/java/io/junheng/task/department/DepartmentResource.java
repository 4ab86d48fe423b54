package io.junheng.task.department;

import io.junheng.kit.concurrency.Etag;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The department directory (部门名录) over REST. */
@Path("/v1/departments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "departments")
public class DepartmentResource {

    static final Listing LISTING = Listing.of("departments", "department d")
            .field("code", "d.code", FieldType.TEXT)
            .field("name", "d.name", FieldType.TEXT)
            .field("aliases", "d.aliases", FieldType.TEXTS)
            .field("regionCode", "d.region_code", FieldType.TEXT)
            .field("regionPath", "d.region_path", FieldType.TEXT)
            .field("version", "d.version", FieldType.INTEGER)
            .key("code")
            .scope("d.region_path");

    private final DepartmentDirectory directory;
    private final Listings listings;

    DepartmentResource(DepartmentDirectory directory, Listings listings) {
        this.directory = directory;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listDepartments", summary = "部门列表 / departments")
    public Page<DepartmentView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, DepartmentView.class);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getDepartment", summary = "一个部门 / one department")
    @APIResponse(
            responseCode = "200",
            description = "部门 / the department",
            content = @Content(schema = @Schema(implementation = DepartmentView.class)))
    public Response get(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Department department = directory.get(code);
        return Etag.answer(DepartmentView.of(department), department.version(), ifNoneMatch);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(operationId = "putDepartment", summary = "登记或更正部门 / enter a department, or replace its names")
    @APIResponse(
            responseCode = "200",
            description = "已更正 / replaced",
            content = @Content(schema = @Schema(implementation = DepartmentView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已登记 / entered",
            content = @Content(schema = @Schema(implementation = DepartmentView.class)))
    public Response put(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutDepartment request) {
        DepartmentDirectory.Stored stored = directory.put(code, request, ifMatch, ifNoneMatch);
        return Etag.stored(
                DepartmentView.of(stored.department()), stored.department().version(), stored.created());
    }
}
