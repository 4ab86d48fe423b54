package io.junheng.registry.returns;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.registry.catalogue.Subject;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Returns of regions (地区报表数据) over REST. */
@Path("/v1/returns/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "returns")
public class RegionReturnResource {

    private static final String FORM = "报表，一年只有一份时可省略 / form, may be left out when there is only one";

    private final ReturnEndpoints returns;

    RegionReturnResource(ReturnEndpoints returns) {
        this.returns = returns;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listRegionReturns", summary = "地区报表列表 / returns of regions")
    public Page<ReturnView> list(@Valid @BeanParam PageQuery query) {
        return returns.list(Subject.REGION, query);
    }

    @GET
    @Path("{code}/{year: [0-9]{4}}")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getRegionReturn",
            summary = "一份地区报表 / one return of a region, or an earlier revision of it")
    @APIResponse(
            responseCode = "200",
            description = "报表数据 / the return",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    public Response get(
            @PathParam("code") String code,
            @PathParam("year") int year,
            @Parameter(description = FORM) @QueryParam("form") String form,
            @Parameter(description = "第几次修订 / an earlier revision") @QueryParam("revision") Integer revision,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return returns.get(at(code, year, form), revision, ifNoneMatch);
    }

    @PUT
    @Path("{code}/{year: [0-9]{4}}")
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(operationId = "putRegionReturn", summary = "填报地区报表 / enter or replace the draft of a return")
    @APIResponse(
            responseCode = "200",
            description = "已替换 / replaced",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已建立 / created",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    public Response put(
            @PathParam("code") String code,
            @PathParam("year") int year,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutReturn request) {
        return returns.put(at(code, year, request.form()), request, ifMatch, ifNoneMatch);
    }

    @POST
    @Path("{code}/{year: [0-9]{4}}/transitions")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "transitionRegionReturn",
            summary = "地区报表状态转换 / submit, verify, lock or send back a return")
    @APIResponse(
            responseCode = "200",
            description = "报表数据 / the return",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    public Response transition(
            @PathParam("code") String code,
            @PathParam("year") int year,
            @Parameter(description = FORM) @QueryParam("form") String form,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull TransitionRequest request) {
        return returns.transition(at(code, year, form), request, ifMatch);
    }

    @POST
    @Path("{code}/{year: [0-9]{4}}/revisions")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "reviseRegionReturn",
            summary = "更正已锁定的地区报表 / open a new draft revision of a locked return")
    @APIResponse(
            responseCode = "201",
            description = "新的修订 / the new draft",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    public Response revise(
            @PathParam("code") String code,
            @PathParam("year") int year,
            @Parameter(description = FORM) @QueryParam("form") String form,
            @NotNull RevisionRequest request) {
        return returns.revise(at(code, year, form), request);
    }

    @GET
    @Path("{code}/{year: [0-9]{4}}/findings")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listRegionReturnFindings",
            summary = "地区报表审核结果 / everything that a return does not hold, all at once")
    public FindingsView findings(
            @PathParam("code") String code,
            @PathParam("year") int year,
            @Parameter(description = FORM) @QueryParam("form") String form) {
        return returns.findings(at(code, year, form));
    }

    @GET
    @Path("{code}/{year: [0-9]{4}}/history")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listRegionReturnHistory",
            summary = "地区报表经历 / who did what to the returns of a region and year, and when")
    public Page<HistoryView> history(
            @PathParam("code") String code, @PathParam("year") int year, @Valid @BeanParam PageQuery query) {
        return returns.history(at(code, year, null), query);
    }

    private static ReturnEndpoints.Address at(String code, int year, String form) {
        return new ReturnEndpoints.Address(Subject.REGION, code, year, form);
    }
}
