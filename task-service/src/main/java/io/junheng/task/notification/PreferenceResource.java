package io.junheng.task.notification;

import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** How the caller, its department and its region want to be told by e-mail (通知设置) over REST. */
@Path("/v1/notification-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
public class PreferenceResource {

    private final Inbox inbox;
    private final Preferences preferences;

    PreferenceResource(Inbox inbox, Preferences preferences) {
        this.inbox = inbox;
        this.preferences = preferences;
    }

    @GET
    @Path("{recipient}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getNotificationPreference",
            summary = "邮件通知设置 / how the caller, its department or its region wants to be told by e-mail")
    @APIResponse(
            responseCode = "200",
            description = "设置 / the preference",
            content = @Content(schema = @Schema(implementation = Preference.class)))
    public Preference preference(@PathParam("recipient") RecipientKind recipient) {
        return preferences.find(inbox.as(recipient)).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    @PUT
    @Path("{recipient}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "putNotificationPreference",
            summary = "设置邮件通知、每日汇总与免打扰 / set the address, the digest and the quiet hours")
    @APIResponse(
            responseCode = "200",
            description = "设置 / the preference",
            content = @Content(schema = @Schema(implementation = Preference.class)))
    public Preference put(@PathParam("recipient") RecipientKind recipient, @NotNull Preference request) {
        preferences.put(inbox.as(recipient), request);
        return preference(recipient);
    }

    @DELETE
    @Path("{recipient}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "deleteNotificationPreference", summary = "取消邮件通知 / stop e-mail")
    @APIResponse(responseCode = "204", description = "已取消 / stopped")
    public Response remove(@PathParam("recipient") RecipientKind recipient) {
        preferences.remove(inbox.as(recipient));
        return Response.noContent().build();
    }
}
