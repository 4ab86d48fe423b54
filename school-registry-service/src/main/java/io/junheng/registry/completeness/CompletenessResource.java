package io.junheng.registry.completeness;

import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Completeness of returns (报送完整性) over REST. */
@Path("/v1/returns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "returns")
public class CompletenessResource {

    private static final String REGION = "区划代码，缺省为本人范围 / region, the caller's own by default";

    private final Completeness completeness;

    CompletenessResource(Completeness completeness) {
        this.completeness = completeness;
    }

    @GET
    @Path("completeness")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getReturnCompleteness",
            summary = "报送完整性 / how many of those who have to file have done so, and in time",
            description =
                    "报送率与按时率 (complete and on-time rates) of a region and each of its sub-regions, and who is missing.")
    public CompletenessView completeness(
            @Parameter(description = "报表 / form", example = "compulsory-school") @QueryParam("form") String form,
            @Parameter(description = "年度 / year", example = "2023") @QueryParam("year") Integer year,
            @Parameter(description = REGION, example = "220322") @QueryParam("regionCode") String regionCode) {
        return completeness.of(form, year, regionCode);
    }

    @GET
    @Path("missing")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listMissingReturns",
            summary = "未报对象 / who has to file and has not",
            description = "未报对象 (missing subjects) of a form, year and region, page by page.")
    public Page<MissingView> missing(
            @Parameter(description = "报表 / form", example = "compulsory-school") @QueryParam("form") String form,
            @Parameter(description = "年度 / year", example = "2023") @QueryParam("year") Integer year,
            @Parameter(description = REGION, example = "220322") @QueryParam("regionCode") String regionCode,
            @Valid @BeanParam PageQuery query) {
        return completeness.missing(form, year, regionCode, query);
    }
}
