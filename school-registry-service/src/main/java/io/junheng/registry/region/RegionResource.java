package io.junheng.registry.region;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.reading.Day;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Regions (区划) over REST. */
@Path("/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regions")
public class RegionResource {

    static final Listing LISTING = Listing.of("regions", "region_period r")
            .field("code", "r.code", FieldType.TEXT)
            .field("name", "r.name", FieldType.TEXT)
            .field("level", "r.level", FieldType.TEXT)
            .field("kind", "r.kind", FieldType.TEXT)
            .field("parentCode", "r.parent_code", FieldType.TEXT)
            .field("path", "r.path", FieldType.TEXT)
            .field("unit", CountyUnit.SQL, FieldType.TEXT)
            .field("urbanRural", "r.urban_rural", FieldType.TEXT)
            .field("validFrom", "r.valid_from", FieldType.DATE)
            .field("validTo", "r.valid_to", FieldType.DATE)
            .field("version", "r.version", FieldType.INTEGER)
            .key("code", "validFrom")
            .scope("r.scope_path");

    static final Condition LATEST = Condition.of("r.current");

    private final RegionRegistry registry;
    private final Listings listings;
    private final RegionChanges changes;
    private final Clock clock;

    RegionResource(RegionRegistry registry, RegionChanges changes, Listings listings, Clock clock) {
        this.registry = registry;
        this.changes = changes;
        this.listings = listings;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listRegions", summary = "区划列表 / regions as they stand on a day, today by default")
    public Page<RegionView> list(
            @Valid @BeanParam PageQuery query,
            @Parameter(description = "基准日 / the day to look at", example = "2023-09-01") @QueryParam("asOf")
                    String asOf) {
        return listings.page(LISTING, query, RegionView.class, standing(asOf));
    }

    @GET
    @Path("{code}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getRegion", summary = "一个区划 / one region, by default its latest record")
    @APIResponse(
            responseCode = "200",
            description = "区划 / the region",
            content = @Content(schema = @Schema(implementation = RegionView.class)))
    public Response get(
            @PathParam("code") String code,
            @Parameter(description = "基准日 / the day to look at", example = "2023-09-01") @QueryParam("asOf")
                    String asOf,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        RegionView view = listings.find(
                        LISTING,
                        RegionView.class,
                        Condition.of("r.code = ?", code),
                        asOf == null ? LATEST : standing(asOf))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(view, view.version(), ifNoneMatch);
    }

    @GET
    @Path("{code}/lineage")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getRegionLineage",
            summary = "区划沿革 / where a region comes from and what became of it, over any number of changes")
    public RegionLineageView lineage(@PathParam("code") String code) {
        return changes.lineage(code);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "putRegion",
            summary = "设立或变更区划 / establish or change a region; a later validFrom keeps what was true before")
    @APIResponse(
            responseCode = "200",
            description = "已变更 / changed",
            content = @Content(schema = @Schema(implementation = RegionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已设立 / established",
            content = @Content(schema = @Schema(implementation = RegionView.class)))
    public Response put(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutRegion request) {
        RegionRegistry.Change change = registry.put(RegionCode.of(code), request, ifMatch, ifNoneMatch);
        return Etag.stored(RegionView.of(change.after()), change.after().version(), change.before() == null);
    }

    private Condition standing(String asOf) {
        return standing(asOf == null ? LocalDate.now(clock) : day(asOf));
    }

    static Condition standing(LocalDate day) {
        return Condition.of("r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)", day, day);
    }

    static LocalDate day(String text) {
        try {
            return Day.of(text);
        } catch (Problem wrong) {
            throw wrong.at("?asOf");
        }
    }
}
