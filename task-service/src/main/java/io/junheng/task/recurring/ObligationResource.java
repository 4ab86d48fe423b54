package io.junheng.task.recurring;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.task.reading.Reading;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Recurring obligations (周期性义务) over REST. What they are is set under {@code /v1/work-settings/obligation}. */
@Path("/v1/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class ObligationResource {

    private static final Listing MISSES = Listing.of("obligation-misses", "obligation_miss m")
            .field("obligation", "m.obligation", FieldType.TEXT)
            .field("subject", "m.subject", FieldType.TEXT)
            .field("period", "m.period", FieldType.TEXT)
            .field("regionCode", "m.region_code", FieldType.TEXT)
            .field("dueOn", "m.due_on", FieldType.DATE)
            .field("needed", "m.needed", FieldType.INTEGER)
            .field("done", "m.done", FieldType.INTEGER)
            .field("noticedOn", "m.noticed_on", FieldType.DATE)
            .field("finding", "m.finding", FieldType.TEXT)
            .key("obligation", "subject", "period")
            .scope("m.region_path");

    private final Obligations obligations;
    private final Recording recording;
    private final Listings listings;
    private final Caller caller;

    ObligationResource(Obligations obligations, Recording recording, Listings listings, Caller caller) {
        this.obligations = obligations;
        this.recording = recording;
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @Path("misses")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listObligationMisses", summary = "未履行清单 / periods that obligations were not met in")
    public Page<MissView> misses(@Valid @BeanParam PageQuery query) {
        return listings.page(MISSES, query, MissView.class, own("m.subject"));
    }

    @GET
    @Path("{key}/occurrences")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listOccurrences", summary = "履行记录列表 / what was done for an obligation")
    public Page<OccurrenceView> occurrences(@PathParam("key") String key, @Valid @BeanParam PageQuery query) {
        obligations.get(key);
        return listings.page(
                Occurrences.LISTING,
                query,
                OccurrenceView.class,
                Condition.of("o.obligation = ?", key),
                own("o.subject"));
    }

    @POST
    @Path("{key}/occurrences")
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "recordOccurrence",
            summary = "登记履行情况、报送材料 / record that an obligation was met once, or what was filed for it",
            description =
                    "义务可规定报送的组织机构、先后次序、须有日期的活动和须与登记数一致的数字 / an obligation may say to which body it goes, what comes before it, that activities with days are named, and which figures must be the registry's")
    @APIResponse(
            responseCode = "201",
            description = "履行记录 / the occurrence",
            content = @Content(schema = @Schema(implementation = OccurrenceView.class)))
    public Response record(@PathParam("key") String key, @NotNull PostOccurrence request) {
        String id = recording.record(key, request);
        return Response.status(201)
                .entity(listings.find(Occurrences.LISTING, OccurrenceView.class, Condition.of("o.id = ?", id))
                        .orElseThrow())
                .build();
    }

    @GET
    @Path("{key}/compliance")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getObligationCompliance",
            summary = "履行情况,逐主体逐期,不结转 / who met the obligation in which period; nothing is carried over")
    @APIResponse(
            responseCode = "200",
            description = "履行情况 / how those obliged stand",
            content = @Content(schema = @Schema(implementation = Compliance.class)))
    public Compliance compliance(
            @PathParam("key") String key,
            @Parameter(description = "起 / first day", required = true, example = "2026-01-01") @QueryParam("from")
                    String from,
            @Parameter(description = "止 / last day", required = true, example = "2026-12-31") @QueryParam("to")
                    String to,
            @Parameter(description = "主体代码 / one subject only") @QueryParam("subject") String subject) {
        Reading reading = new Reading();
        LocalDate first = reading.day("?from", from);
        LocalDate last = reading.day("?to", to);
        reading.throwIfAny();
        return obligations.compliance(key, first, last, subject);
    }

    private Condition own(String sql) {
        return Obligations.own(caller, sql);
    }
}
