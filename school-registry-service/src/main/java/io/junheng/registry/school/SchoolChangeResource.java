package io.junheng.registry.school;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes that schools go through together (机构变动) over REST. */
@Path("/v1/school-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "school-changes")
public class SchoolChangeResource {

    private static final Listing LISTING = Listing.of("school-changes", "school_change c")
            .field("id", "c.id", FieldType.TEXT)
            .field("kind", "c.kind", FieldType.TEXT)
            .field("effectiveOn", "c.effective_on", FieldType.DATE)
            .field("authority", "c.authority", FieldType.TEXT)
            .field("reason", "c.reason", FieldType.TEXT)
            .field("actor", "c.actor", FieldType.TEXT)
            .field("at", "c.at", FieldType.TIME)
            .field("regionPath", "c.region_path", FieldType.TEXT)
            .field("schools", "c.schools", FieldType.TEXTS)
            .field("successors", "c.successors", FieldType.TEXTS)
            .field("plan", "c.plan", FieldType.JSON)
            .key("id")
            .scope("c.region_path");

    private final SchoolLifecycle lifecycle;
    private final ChangeGate gate;
    private final Listings listings;

    SchoolChangeResource(SchoolLifecycle lifecycle, ChangeGate gate, Listings listings) {
        this.lifecycle = lifecycle;
        this.gate = gate;
        this.listings = listings;
    }

    @POST
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "changeSchools",
            summary = "机构变动 / establish, rename, merge, split, close, restore or upgrade schools",
            description =
                    "新设、更名、合并、分设、撤消、恢复、升格、转置，一次完成并留下沿革；dryRun=true 只试算，列出将发生的一切。 / With dryRun=true nothing is changed and the plan is answered; its digest, sent as plan, has exactly that plan carried out. Where there is a procedure for closing, merging or restoring, a region does that by a case of it (409).")
    @APIResponse(
            responseCode = "200",
            description = "试算结果 / the plan of a dry run",
            content = @Content(schema = @Schema(implementation = SchoolChangePlan.class)))
    @APIResponse(
            responseCode = "201",
            description = "已办理 / carried out",
            content = @Content(schema = @Schema(implementation = SchoolChangeView.class)))
    public Response change(
            @Parameter(description = "只试算 / plan only") @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull SchoolChangeRequest request) {
        if (dryRun) {
            return Response.ok(lifecycle.plan(request)).build();
        }
        gate.require(lifecycle.plan(request).kind());
        SchoolChangeView change = lifecycle.execute(request);
        return Response.created(URI.create("/v1/school-changes/" + change.id()))
                .entity(change)
                .build();
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listSchoolChanges",
            summary = "机构变动列表 / changes of schools that lie wholly within the own region")
    public Page<SchoolChangeView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, SchoolChangeView.class);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getSchoolChange", summary = "一次机构变动 / one change of schools, with everything it did")
    public SchoolChangeView get(@PathParam("id") String id) {
        return listings.find(LISTING, SchoolChangeView.class, Condition.of("c.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
