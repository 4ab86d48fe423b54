package io.junheng.audit.holder;

import io.junheng.audit.archive.TellsArchives;
import io.junheng.audit.log.LogProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who had which role when, over REST (任职履历). */
@Path("/v1/audit/role-periods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@TellsArchives
public class RolePeriodResource {

    private final RolePeriods periods;

    /** The answer. */
    @Schema(name = "RolePeriodList", description = "角色持有期 / stretches of time, in the order they were granted")
    private record RolePeriodList(
            @Schema(description = "持有期 / stretches of time", required = true)
            List<RolePeriod> items) {}

    RolePeriodResource(RolePeriods periods) {
        this.periods = periods;
    }

    @GET
    @RolesAllowed({"auditor", "admin"})
    @Operation(
            operationId = "listRolePeriods",
            summary = "任职履历 / who had which role, where and when",
            description =
                    "由登记、变更、停用接口客户端等条目推得 / derived from the entries that registered, changed and revoked holders of roles")
    public RolePeriodList list(
            @Parameter(description = "只要该持有者 / only this holder") @QueryParam("holder") String holder,
            @Parameter(description = "只要该角色 / only this role", example = "inspector") @QueryParam("role") String role,
            @Parameter(
                            description = "只要当时持有的 / only what was held at this time",
                            schema = @Schema(format = "date-time", example = "2025-09-01T00:00:00+08:00"))
                    @QueryParam("asOf")
                    String asOf) {
        Instant instant = asOf == null ? null : instant(asOf);
        return new RolePeriodList(periods.of(holder).stream()
                .filter(period -> role == null || period.role().equals(role))
                .filter(period -> instant == null || period.covers(instant))
                .toList());
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.of(LogProblem.NOT_A_TIME, "asOf");
        }
    }
}
