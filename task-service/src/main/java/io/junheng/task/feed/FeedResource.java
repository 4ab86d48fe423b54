package io.junheng.task.feed;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calendar feeds (日历订阅) over REST. */
@Path("/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
public class FeedResource {

    private static final String CALENDAR = "text/calendar; charset=UTF-8";

    private final Feeds feeds;
    private final Listings listings;

    FeedResource(Feeds feeds, Listings listings) {
        this.feeds = feeds;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN})
    @Operation(operationId = "listCalendarFeeds", summary = "本人的日历订阅 / the caller's own calendars")
    public Page<FeedView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Feeds.LISTING, query, FeedView.class, feeds.mine());
    }

    @POST
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "openCalendarFeed",
            summary = "建立日历订阅,地址只显示一次 / make a calendar; its secret address is shown once")
    @APIResponse(
            responseCode = "201",
            description = "日历订阅 / the calendar",
            content = @Content(schema = @Schema(implementation = NewFeedView.class)))
    public Response open(@NotNull PostFeed request) {
        return Response.status(201)
                .entity(feeds.open(request))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN})
    @Operation(
            operationId = "revokeCalendarFeed",
            summary = "撤销日历订阅 / revoke a calendar; its address leads nowhere from then on")
    @APIResponse(responseCode = "204", description = "已撤销 / revoked")
    public Response revoke(@PathParam("id") String id) {
        feeds.revoke(id);
        return Response.noContent().build();
    }

    @GET
    @Path("{token}.ics")
    @Produces(CALENDAR)
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getCalendar", summary = "日历(RFC 5545) / the calendar behind a secret address")
    @APIResponse(
            responseCode = "200",
            description = "日历 / the calendar",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public Response calendar(@PathParam("token") String token) {
        return Response.ok(feeds.calendar(token), CALENDAR)
                .header("Cache-Control", "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
