package io.junheng.task.recurring;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Days about obligations over REST: those fixed beforehand, and those that set a term running (约期、起算事件). */
@Path("/v1/obligations/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class ObligationDayResource {

    private final Obligations obligations;
    private final Recording recording;
    private final Listings listings;
    private final Caller caller;

    ObligationDayResource(Obligations obligations, Recording recording, Listings listings, Caller caller) {
        this.obligations = obligations;
        this.recording = recording;
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @Path("appointments")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listObligationAppointments", summary = "约期列表 / days fixed for what is to be done")
    public Page<AppointmentView> appointments(@PathParam("key") String key, @Valid @BeanParam PageQuery query) {
        obligations.get(key);
        return listings.page(
                Appointments.LISTING,
                query,
                AppointmentView.class,
                Condition.of("a.obligation = ?", key),
                Obligations.own(caller, "a.subject"));
    }

    @POST
    @Path("appointments")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "fixObligationAppointment",
            summary =
                    "约定日期,如验收;前置材料须已报送 / fix a day, such as that of an acceptance, once what comes before it is there")
    @APIResponse(
            responseCode = "201",
            description = "约期 / the appointment",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    public Response appoint(@PathParam("key") String key, @NotNull PostAppointment request) {
        String id = recording.appoint(key, request);
        return Response.status(201)
                .entity(listings.find(Appointments.LISTING, AppointmentView.class, Condition.of("a.id = ?", id))
                        .orElseThrow())
                .build();
    }

    @GET
    @Path("events")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listObligationEvents", summary = "起算事件列表 / events that set a term running")
    public Page<ObligationEventView> events(@PathParam("key") String key, @Valid @BeanParam PageQuery query) {
        obligations.get(key);
        return listings.page(
                ObligationEvents.LISTING,
                query,
                ObligationEventView.class,
                Condition.of("e.obligation = ?", key),
                Obligations.own(caller, "e.subject"));
    }

    @POST
    @Path("events")
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "recordObligationEvent",
            summary = "登记起算事件,如抽测结束 / record an event that sets a term running, such as the end of a sampling")
    @APIResponse(responseCode = "204", description = "已登记 / recorded")
    public Response begin(@PathParam("key") String key, @NotNull PostAppointment request) {
        recording.begin(key, request);
        return Response.noContent().build();
    }
}
