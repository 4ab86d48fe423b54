package io.junheng.registry.source;

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

/** Figures from other sources about regions (地区其他来源的数据) over REST. */
@Path("/v1/returns/regions/{code}/{year: [0-9]{4}}/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "returns")
public class RegionSourceResource {

    private final Sources sources;
    private final SourceEndpoints endpoints;

    RegionSourceResource(Sources sources, SourceEndpoints endpoints) {
        this.sources = sources;
        this.endpoints = endpoints;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listRegionSourceFigures",
            summary = "地区其他来源的数据 / what other sources than the return say",
            description =
                    "其他来源的数据 (figures from other sources); where they differ from the return, its findings show CONFLICT.")
    public Page<SourceFiguresView> list(
            @PathParam("code") String code, @PathParam("year") int year, @Valid @BeanParam PageQuery query) {
        return endpoints.list(Subject.REGION, code, year, query);
    }

    @PUT
    @Path("{source}")
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "putRegionSourceFigures",
            summary = "登记地区其他来源的数据 / file what another source says, beside the return",
            description = "其他来源的数据 (figures from another source): the return keeps its own figures, both stay.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = SourceFiguresView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已登记 / filed",
            content = @Content(schema = @Schema(implementation = SourceFiguresView.class)))
    public Response put(
            @PathParam("code") String code,
            @PathParam("year") int year,
            @PathParam("source") String source,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutSourceFigures request) {
        return endpoints.stored(sources.put(Subject.REGION, code, year, source, request, ifMatch, ifNoneMatch));
    }
}
