package io.junheng.indicator.analytics;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Analytics (分析查询) over REST: any indicators by regions and years. */
@Path("/v1/analytics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analytics", description = "统计分析 / indicators by region and year in one table")
public class AnalyticsResource {

    private static final MediaType CSV = new MediaType("text", "csv");

    private final Analytics analytics;
    private final ObjectMapper json;

    AnalyticsResource(Analytics analytics, ObjectMapper json) {
        this.analytics = analytics;
        this.json = json;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "queryAnalytics",
            summary =
                    "分析查询 / indicators by regions and years as one table, from the newest evaluations of locked returns")
    @APIResponse(
            responseCode = "200",
            description = "分析结果 / the table",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = AnalyticsView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response query(
            @Parameter(
                            description = "指标 / framework:criterion or framework:criterion:stage, separated by commas",
                            required = true,
                            example = "quality-balance:CV1:PRIMARY,quality-balance:county")
                    @QueryParam("indicators")
                    String indicators,
            @Parameter(
                            description = "区划 / region codes or code;children, separated by commas",
                            required = true,
                            example = "220300;children")
                    @QueryParam("regions")
                    String regions,
            @Parameter(
                            description = "年份 / years or from..to, separated by commas",
                            required = true,
                            example = "2021..2025")
                    @QueryParam("years")
                    String years,
            @Parameter(description = "附分子、分母 / with numerator and denominator")
                    @QueryParam("includeNumDen")
                    @DefaultValue("false")
                    boolean includeNumDen,
            @Parameter(description = "附目标与差距 / with target and gap")
                    @QueryParam("includeTargets")
                    @DefaultValue("false")
                    boolean includeTargets,
            @Context HttpHeaders headers) {
        AnalyticsTable table =
                analytics.answer(AnalyticsQuery.of(indicators, regions, years), includeNumDen, includeTargets);
        boolean csv = headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(CSV::equals)
                .isPresent();
        StreamingOutput body =
                csv ? out -> AnalyticsCsv.write(table, out) : out -> AnalyticsJson.write(table, json, out);
        return Response.ok(body, csv ? "text/csv;charset=UTF-8" : MediaType.APPLICATION_JSON)
                .build();
    }
}
