package io.junheng.registry.layout;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Layout plans (布局专项规划) over REST. */
@Path("/v1/layout-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "layout-plans")
public class LayoutPlanResource {

    private static final Listing LISTING = Listing.of("layout-plans", "layout_plan p")
            .field("regionCode", "p.region_code", FieldType.TEXT)
            .field("number", "p.number", FieldType.INTEGER)
            .field("title", "p.title", FieldType.TEXT)
            .field("fromYear", "p.from_year", FieldType.INTEGER)
            .field("toYear", "p.to_year", FieldType.INTEGER)
            .field("newSeats", "p.new_seats", FieldType.INTEGER)
            .field("status", "p.status", FieldType.TEXT)
            .field("adoptedOn", "p.adopted_on", FieldType.DATE)
            .field("revisionDueOn", "p.revision_due_on", FieldType.DATE)
            .field(
                    "overdue",
                    "(p.status = 'ADOPTED' and p.revision_due_on < (now() at time zone 'Asia/Shanghai')::date)",
                    FieldType.BOOLEAN)
            .field("version", "p.version", FieldType.INTEGER)
            .key("regionCode", "number")
            .scope("p.region_path");

    private final LayoutDesk desk;
    private final Listings listings;
    private final Clock clock;

    LayoutPlanResource(LayoutDesk desk, Listings listings, Clock clock) {
        this.desk = desk;
        this.listings = listings;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listLayoutPlans",
            summary = "布局规划列表 / layout plans",
            description = "布局专项规划 (layout plans); `filter=overdue:eq:true` gives those whose revision is overdue.")
    public Page<LayoutPlanSummary> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, LayoutPlanSummary.class);
    }

    @GET
    @Path("{region}/{number: [0-9]{1,4}}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getLayoutPlan",
            summary = "一个布局规划 / one layout plan",
            description = "四类学校及分年度安排 (the four lists and their years).")
    @APIResponse(
            responseCode = "200",
            description = "规划 / the plan",
            content = @Content(schema = @Schema(implementation = LayoutPlanView.class)))
    public Response get(
            @PathParam("region") String region,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        LayoutPlan plan = desk.get(region, number);
        return Etag.answer(LayoutPlanView.of(plan, LocalDate.now(clock)), plan.version(), ifNoneMatch);
    }

    @PUT
    @Path("{region}/{number: [0-9]{1,4}}")
    @RolesAllowed({Role.DEPARTMENT, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "putLayoutPlan",
            summary = "编制布局规划 / draft a layout plan",
            description =
                    "编制 (drafting) as a whole: every open school of the county in exactly one list, else 422 naming all that are missing. It is adopted by a case whose effect is `adopt-layout-plan`.")
    @APIResponse(
            responseCode = "200",
            description = "已替换 / replaced",
            content = @Content(schema = @Schema(implementation = LayoutPlanView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已建立 / created",
            content = @Content(schema = @Schema(implementation = LayoutPlanView.class)))
    public Response put(
            @PathParam("region") String region,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutLayoutPlan request) {
        LayoutDesk.Change change = desk.put(region, number, request, ifMatch, ifNoneMatch);
        return Etag.stored(
                LayoutPlanView.of(change.after(), LocalDate.now(clock)),
                change.after().version(),
                change.before() == null);
    }
}
