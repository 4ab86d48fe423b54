package io.junheng.gateway.usage;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Usage of API clients (用量) over REST: a client sees its own, an administrator those of the region. */
@Path("/v1/usage")
@Tag(name = "usage", description = "用量 / what clients asked for and how they fared")
@RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
@Produces(MediaType.APPLICATION_JSON)
public class UsageResource {

    private static final Listing USAGE = Listing.of("usage", "client_usage u join api_client c on c.id = u.client_id")
            .field("client", "u.client_id", FieldType.TEXT)
            .field("day", "u.day", FieldType.DATE)
            .field("resource", "u.resource", FieldType.TEXT)
            .field("outcome", "u.outcome", FieldType.TEXT)
            .field("requests", "u.requests", FieldType.INTEGER)
            .key("client", "day", "resource", "outcome")
            .scope("c.region_path");

    private static final Listing FAILURES = Listing.of(
                    "usage-failures", "client_failure u join api_client c on c.id = u.client_id")
            .field("id", "u.id", FieldType.INTEGER)
            .field("client", "u.client_id", FieldType.TEXT)
            .field("at", "u.at", FieldType.TIME)
            .field("requestId", "u.request_id", FieldType.TEXT)
            .field("method", "u.method", FieldType.TEXT)
            .field("path", "u.path", FieldType.TEXT)
            .field("status", "u.status", FieldType.INTEGER)
            .field("code", "u.code", FieldType.TEXT)
            .key("id")
            .scope("c.region_path");

    private final Listings listings;
    private final Caller caller;

    UsageResource(Listings listings, Caller caller) {
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listUsage", summary = "用量 / requests by day, resource and kind of answer")
    public Page<UsageView> usage(@Valid @BeanParam PageQuery query) {
        return listings.page(USAGE, query, UsageView.class, own());
    }

    @GET
    @Path("failures")
    @Operation(
            operationId = "listUsageFailures",
            summary = "失败的请求 / requests that were refused or failed, of the last thirty days")
    public Page<FailureView> failures(@Valid @BeanParam PageQuery query) {
        return listings.page(FAILURES, query, FailureView.class, own());
    }

    private Condition[] own() {
        return caller.has(Role.ADMIN)
                ? new Condition[0]
                : new Condition[] {
                    Condition.of(
                            "u.client_id = ?", String.valueOf(caller.actor().client()))
                };
    }
}
