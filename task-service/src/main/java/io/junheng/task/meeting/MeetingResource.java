package io.junheng.task.meeting;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
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
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Meetings of governments and what they decided (政府常务会议) over REST. */
@Path("/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class MeetingResource {

    private final MeetingDesk desk;
    private final Listings listings;
    private final Clock clock;

    MeetingResource(MeetingDesk desk, Listings listings, Clock clock) {
        this.desk = desk;
        this.listings = listings;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listMeetings", summary = "会议列表 / meetings with what they decided")
    public Page<MeetingView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Meetings.LISTING, query, MeetingView.class);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "recordMeeting",
            summary =
                    "登记会议及决定,有承办部门和期限的决定即成督办单 / record a meeting; a decision with a department and a due date becomes an order")
    @APIResponse(
            responseCode = "201",
            description = "会议 / the meeting",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    public Response record(@NotNull PostMeeting request) {
        return Response.status(201).entity(view(desk.record(request))).build();
    }

    @GET
    @Path("unassigned-decisions")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listUnassignedDecisions",
            summary =
                    "逾期未分解的决定 / decisions that are still without a task after the days that the work setting meeting-rule gives")
    public Page<DecisionView> unassigned(@Valid @BeanParam PageQuery query) {
        return listings.page(
                Meetings.DECISIONS,
                query,
                DecisionView.class,
                Condition.of("d.order_id is null and d.assign_by < ?", LocalDate.now(clock)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getMeeting", summary = "一次会议 / one meeting")
    public MeetingView get(@PathParam("id") String id) {
        return view(id);
    }

    @POST
    @Path("{id}/decisions/{decision}/tasks")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "assignDecision", summary = "把决定分解为督办单 / make an order of a decision that has none")
    @APIResponse(
            responseCode = "201",
            description = "会议 / the meeting",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    public Response assign(
            @PathParam("id") String id, @PathParam("decision") String decision, @NotNull PostDecisionTask request) {
        desk.assign(id, decision, request);
        return Response.status(201).entity(view(id)).build();
    }

    private MeetingView view(String id) {
        return listings.find(Meetings.LISTING, MeetingView.class, Condition.of("m.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
