package io.junheng.task.department;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
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
import jakarta.ws.rs.POST;
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
            .field("level", "(select r.level from known_region r where r.code = d.region_code)", FieldType.TEXT)
            .field("mergedInto", "d.merged_into", FieldType.TEXT)
            .field("version", "d.version", FieldType.INTEGER)
            .key("code")
            .scope("d.region_path");

    static final Listing VERSIONS = Listing.of(
                    "department-versions", "department_version v join department d on d.code = v.code")
            .field("version", "v.version", FieldType.INTEGER)
            .field("name", "v.name", FieldType.TEXT)
            .field("aliases", "v.aliases", FieldType.TEXTS)
            .field("mergedInto", "v.merged_into", FieldType.TEXT)
            .field("changedAt", "v.changed_at", FieldType.TIME)
            .field("changedBy", "v.changed_by", FieldType.TEXT)
            .key("version")
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
        DepartmentView view = view(code);
        return Etag.answer(view, view.version(), ifNoneMatch);
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
        return Etag.stored(view(code), stored.department().version(), stored.created());
    }

    @POST
    @Path("{code}/mergers")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "mergeDepartment",
            summary =
                    "并入另一部门 / merge a department into another of its region, which takes over its names; its history stays")
    @APIResponse(
            responseCode = "200",
            description = "已并入 / merged",
            content = @Content(schema = @Schema(implementation = DepartmentView.class)))
    public Response merge(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull PostMerger request) {
        Department merged = directory.merge(code, request.into(), ifMatch);
        return Etag.stored(view(code), merged.version(), false);
    }

    @GET
    @Path("{code}/versions")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listDepartmentVersions", summary = "部门沿革 / what a department was called, and when")
    public Page<DepartmentVersionView> versions(@PathParam("code") String code, @Valid @BeanParam PageQuery query) {
        directory.get(code);
        return listings.page(VERSIONS, query, DepartmentVersionView.class, Condition.of("v.code = ?", code));
    }

    private DepartmentView view(String code) {
        return listings.find(LISTING, DepartmentView.class, Condition.of("d.code = ?", code))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
