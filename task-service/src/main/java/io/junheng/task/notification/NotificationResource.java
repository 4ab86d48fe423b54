package io.junheng.task.notification;

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's notifications (通知) over REST. */
@Path("/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
public class NotificationResource {

    private final Inbox inbox;
    private final Listings listings;

    NotificationResource(Inbox inbox, Listings listings) {
        this.inbox = inbox;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listNotifications", summary = "本人、本部门、所管区划的通知 / the caller's own notifications")
    public Page<NotificationView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Notifications.LISTING, query, NotificationView.class, inbox.condition());
    }

    @POST
    @Path("{id}/readings")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Idempotent
    @Operation(operationId = "readNotification", summary = "标为已读 / mark one as read")
    @APIResponse(
            responseCode = "200",
            description = "通知 / the notification",
            content = @Content(schema = @Schema(implementation = NotificationView.class)))
    public NotificationView read(@PathParam("id") String id) {
        inbox.read(id);
        return listings.find(
                        Notifications.LISTING, NotificationView.class, inbox.condition(), Condition.of("n.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    @POST
    @Path("readings")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Idempotent
    @Operation(operationId = "readAllNotifications", summary = "全部标为已读 / mark all as read")
    @APIResponse(
            responseCode = "200",
            description = "条数 / how many",
            content = @Content(schema = @Schema(implementation = ReadResult.class)))
    public ReadResult readAll() {
        return new ReadResult(inbox.read(null));
    }
}
