package io.junheng.indicator.history;

import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Histories (指标历史) over REST. */
@Path("/v1/histories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analytics")
public class HistoryResource {

    private final HistoryDesk desk;

    HistoryResource(HistoryDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("{framework}/{criterion}/{code}")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getHistory",
            summary = "指标历史 / a series of a criterion, as reported and as of today's schools and boundaries",
            description =
                    "给出一所学校或一个区划历年的指标值：当年所报，以及按沿革归并到现行机构与区划后的重算值，附规则。 A school's or region's values by year, as they were reported and re-based by lineage (mergers, recodes, moves) to what stands today, with the rule.")
    public HistoryView history(
            @Parameter(description = "指标体系 / framework", example = "quality-balance") @PathParam("framework")
                    String framework,
            @Parameter(description = "指标 / criterion", example = "L1") @PathParam("criterion") String criterion,
            @Parameter(description = "学校或区划代码 / code of the school or region", example = "2122990001")
                    @PathParam("code")
                    String code,
            @Parameter(description = "学段 / stage; ALL where the framework measures none apart", example = "PRIMARY")
                    @QueryParam("stage")
                    @DefaultValue(FrameworkContent.ALL)
                    String stage,
            @Parameter(description = "起始年份 / first year", required = true, example = "2021")
                    @QueryParam("from")
                    @Min(1950)
                    @Max(2100)
                    int from,
            @Parameter(description = "截止年份 / last year", required = true, example = "2025")
                    @QueryParam("to")
                    @Min(1950)
                    @Max(2100)
                    int to) {
        return desk.history(new HistoryDesk.Wish(framework, criterion, stage, code, from, to));
    }
}
