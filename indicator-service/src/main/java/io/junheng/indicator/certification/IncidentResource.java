package io.junheng.indicator.certification;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.Problem;
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

/** Incidents that ban from applying (禁报事件) over REST. */
@Path("/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certifications")
public class IncidentResource {

    private static final Listing LISTING = Listing.of("incidents", "incident n")
            .field("id", "n.id", FieldType.TEXT)
            .field("type", "n.type", FieldType.TEXT)
            .field("regionCode", "n.region_code", FieldType.TEXT)
            .field("day", "n.day", FieldType.DATE)
            .field("description", "n.description", FieldType.TEXT)
            .field("status", "n.status", FieldType.TEXT)
            .field("version", "n.version", FieldType.INTEGER)
            .key("id")
            .scope("n.region_path");

    private final IncidentDesk desk;
    private final Listings listings;

    IncidentResource(IncidentDesk desk, Listings listings) {
        this.desk = desk;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listIncidents",
            summary = "重大事件列表 / incidents",
            description = "禁报事件 (incidents that ban from applying).")
    public Page<IncidentView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, IncidentView.class);
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "recordIncident",
            summary = "登记重大事件 / record an incident",
            description = "重大事件 (incident): its type is one that a scheme bans for.")
    @APIResponse(
            responseCode = "201",
            description = "已登记 / recorded",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response record(@Valid @NotNull RecordIncident request) {
        Incidents.Incident incident = desk.record(request);
        return Etag.stored(IncidentView.of(incident), incident.version(), true);
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "transitionIncident",
            summary = "撤销事件 / overturn an incident",
            description = "事件撤销 (overturned): from then on it bans nobody; it stays in the list.")
    @APIResponse(
            responseCode = "200",
            description = "已撤销 / overturned",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response transition(@PathParam("id") String id, @Valid @NotNull IncidentTransition request) {
        if (!"OVERTURNED".equals(request.to())) {
            throw Problem.of(CertificationProblem.TRANSITION_UNKNOWN, request.to(), "OVERTURNED")
                    .at("/to");
        }
        Incidents.Incident incident = desk.overturn(id, request.reason());
        return Etag.stored(IncidentView.of(incident), incident.version(), false);
    }
}
