package io.junheng.registry.catalogue;

import io.junheng.kit.identity.Role;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Periods of returns (期间) over REST. */
@Path("/v1/periods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "forms")
public class PeriodResource {

    @GET
    @Path("{type}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getPeriod",
            summary = "某日所属期间 / the period that a day lies in",
            description =
                    "期间 (period): school year Y is 1 September Y to 31 August Y+1, a calendar year is 1 January to 31 December.")
    public PeriodView get(
            @Parameter(description = "期间类型 / type of period", example = "SCHOOL_YEAR") @PathParam("type") String type,
            @Parameter(description = "日期 / day", example = "2024-07-15") @QueryParam("day") String day) {
        Collecting reading = new Collecting();
        PeriodType period =
                reading.read("/type", () -> Choice.of(PeriodType.class, type, CatalogueProblem.PERIOD_TYPE_UNKNOWN));
        LocalDate date = day(day);
        reading.problems()
                .require(date != null, "?day", CatalogueProblem.PERIOD_DAY)
                .throwIfAny();
        return PeriodView.of(period, period.yearOf(date));
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }
}
