package io.junheng.indicator.forecast;

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

/** Forecasts (学位需求预测) over REST. */
@Path("/v1/forecasts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analytics")
public class ForecastResource {

    private final ForecastDesk desk;

    ForecastResource(ForecastDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("{regionCode}/{baseYear}")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getForecast",
            summary = "学位需求预测 / pupils, seats and large-class risk of the next years by school and town",
            description =
                    "按年级升班法推算各校、各乡镇未来学年的在校生、学位和大班额风险，附方法和在过去年份的误差。 Cohorts forward from the class lists of locked returns and, where given, births; the answer states its method and its error on past years. At most 3000 schools.")
    public ForecastView forecast(
            @Parameter(description = "区划 / region", example = "220322") @PathParam("regionCode") String regionCode,
            @Parameter(description = "基准学年 / the school year it starts from", example = "2025")
                    @PathParam("baseYear")
                    @Min(1950)
                    @Max(2100)
                    int baseYear,
            @Parameter(description = "预测年数 / years ahead", example = "5")
                    @QueryParam("years")
                    @DefaultValue("5")
                    @Min(1)
                    @Max(ForecastDesk.MOST_YEARS)
                    int years,
            @Parameter(description = "报表 / form with the class lists", example = "compulsory-school")
                    @QueryParam("form")
                    @DefaultValue("compulsory-school")
                    String form) {
        return desk.forecast(regionCode, baseYear, years, form);
    }
}
