package io.junheng.registry.region;

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

/** Changes that regions go through together (区划变更) over REST. */
@Path("/v1/region-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "region-changes")
public class RegionChangeResource {

    private static final Listing LISTING = Listing.of("region-changes", "region_change c")
            .field("id", "c.id", FieldType.TEXT)
            .field("kind", "c.kind", FieldType.TEXT)
            .field("effectiveOn", "c.effective_on", FieldType.DATE)
            .field("authority", "c.authority", FieldType.TEXT)
            .field("reason", "c.reason", FieldType.TEXT)
            .field("actor", "c.actor", FieldType.TEXT)
            .field("at", "c.at", FieldType.TIME)
            .field("regionPath", "c.region_path", FieldType.TEXT)
            .field("regions", "c.regions", FieldType.TEXTS)
            .field("successors", "c.successors", FieldType.TEXTS)
            .field("plan", "c.plan", FieldType.JSON)
            .key("id")
            .scope("c.region_path");

    private final RegionReorganisation reorganisation;
    private final Listings listings;

    RegionChangeResource(RegionReorganisation reorganisation, Listings listings) {
        this.reorganisation = reorganisation;
        this.listings = listings;
    }

    @POST
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "changeRegions",
            summary = "区划变更 / establish, rename, recode, transfer, merge, split or abolish regions",
            description =
                    "设立、更名、变更代码、划转、合并、分设、撤销，连同下级区划和区内学校一次完成并留下沿革；dryRun=true 只试算。 / Regions below and schools go along. With dryRun=true nothing is changed and the plan is answered; its digest, sent as plan, has exactly that plan carried out.")
    @APIResponse(
            responseCode = "200",
            description = "试算结果 / the plan of a dry run",
            content = @Content(schema = @Schema(implementation = RegionChangePlan.class)))
    @APIResponse(
            responseCode = "201",
            description = "已办理 / carried out",
            content = @Content(schema = @Schema(implementation = RegionChangeView.class)))
    public Response change(
            @Parameter(description = "只试算 / plan only") @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull RegionChangeRequest request) {
        if (dryRun) {
            return Response.ok(reorganisation.plan(request)).build();
        }
        RegionChangeView change = reorganisation.execute(request);
        return Response.created(URI.create("/v1/region-changes/" + change.id()))
                .entity(change)
                .build();
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listRegionChanges",
            summary = "区划变更列表 / changes of regions that lie wholly within the own region")
    public Page<RegionChangeView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, RegionChangeView.class);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getRegionChange", summary = "一次区划变更 / one change of regions, with everything it did")
    public RegionChangeView get(@PathParam("id") String id) {
        return listings.find(LISTING, RegionChangeView.class, Condition.of("c.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
