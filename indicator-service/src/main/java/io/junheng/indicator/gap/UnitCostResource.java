package io.junheng.indicator.gap;

import io.junheng.contracts.indicator.UnitCostsState;
import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Unit costs (单位造价) over REST. */
@Path("/v1/unit-costs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class UnitCostResource {

    private static final Listing LISTING = Listing.of("unit-costs", "unit_costs u")
            .field("regionCode", "u.region_code", FieldType.TEXT)
            .field("year", "u.year", FieldType.INTEGER)
            .field("version", "u.version", FieldType.INTEGER)
            .key("regionCode", "year")
            .scope("u.region_path");

    private final UnitCostDesk desk;
    private final Listings listings;

    UnitCostResource(UnitCostDesk desk, Listings listings) {
        this.desk = desk;
        this.listings = listings;
    }

    /** A region and year of which there are unit costs. */
    @Schema(name = "UnitCostsEntry", description = "单位造价目录 / of which region and year there are unit costs")
    public record Entry(
            @Schema(required = true, examples = "220322") String regionCode,
            @Schema(required = true, examples = "2025") int year,
            @Schema(required = true) long version) {}

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listUnitCosts",
            summary = "单位造价列表 / regions and years with unit costs",
            description = "列出设有单位造价的区划和年份。 Lists the regions and years of which unit costs are set.")
    public Page<Entry> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, Entry.class);
    }

    @GET
    @Path("{regionCode}/{year}")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getUnitCosts",
            summary = "单位造价 / a region's unit costs for a year",
            description = "一个区划一年的单位造价（元）。 What units of data elements cost there, in yuan.")
    @APIResponse(
            responseCode = "200",
            description = "单位造价 / the unit costs",
            content = @Content(schema = @Schema(implementation = UnitCostView.class)))
    public Response get(
            @PathParam("regionCode") String regionCode,
            @PathParam("year") int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        UnitCostsState state = desk.find(regionCode, year);
        return Etag.answer(UnitCostView.of(state), state.version(), ifNoneMatch);
    }

    @PUT
    @Path("{regionCode}/{year}")
    @RolesAllowed({Role.ADMIN, Role.DEPARTMENT, Role.INTEGRATION})
    @Operation(
            operationId = "putUnitCosts",
            summary = "设定单位造价 / set a region's unit costs for a year",
            description =
                    "设定后用于该区划及其下级的缺口测算，下级另有设定的从其设定。 They price what is missing in the region and below it, where nothing nearer is said.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = UnitCostView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已设定 / set",
            content = @Content(schema = @Schema(implementation = UnitCostView.class)))
    public Response put(
            @PathParam("regionCode") String regionCode,
            @PathParam("year") @Min(1950) @Max(2100) int year,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Valid @NotNull UnitCostOrder order) {
        UnitCostDesk.Stored stored = desk.set(regionCode, year, order, ifMatch, ifNoneMatch);
        return Etag.stored(UnitCostView.of(stored.state()), stored.state().version(), stored.created());
    }
}
