package io.junheng.indicator.priority;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import jakarta.validation.constraints.Pattern;
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

/** Priority lists (倾斜名单) over REST. */
@Path("/v1/priority-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "priority-lists",
        description = "倾斜名单 / regions to be favoured with funds and projects, and whether they are")
public class PriorityListResource {

    private static final Listing LISTING = Listing.of("priority-lists", "priority_list p")
            .field("key", "p.key", FieldType.TEXT)
            .field("year", "p.year", FieldType.INTEGER)
            .field("name", "p.name", FieldType.TEXT)
            .field("regionCode", "p.region_code", FieldType.TEXT)
            .field("declared", "p.declared", FieldType.INTEGER)
            .field("version", "p.version", FieldType.INTEGER)
            .key("key", "year")
            .scope("p.region_path");

    private final PriorityListDesk desk;
    private final Listings listings;

    PriorityListResource(PriorityListDesk desk, Listings listings) {
        this.desk = desk;
        this.listings = listings;
    }

    /** A list in the list. */
    @Schema(name = "PriorityListSummary", description = "倾斜名单概要 / a priority list in a list")
    public record Row(
            @Schema(required = true) String key,
            @Schema(required = true) int year,
            @Schema(required = true) String name,
            @Schema(required = true) String regionCode,
            @Schema(required = true) int declared,
            @Schema(required = true) long version) {}

    /** A list in full. */
    @Schema(name = "PriorityListVersion", description = "倾斜名单 / a priority list in full")
    record View(
            @Schema(required = true) String key,
            @Schema(required = true) int year,
            @JsonUnwrapped PriorityList content,
            @Schema(required = true) long version) {

        static View of(PriorityLists.Stored stored) {
            return new View(stored.key(), stored.year(), stored.content(), stored.version());
        }
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listPriorityLists",
            summary = "倾斜名单列表 / priority lists",
            description = "倾斜名单 (priority lists) of one's own regions.")
    public Page<Row> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, Row.class);
    }

    @GET
    @Path("{key}/{year}")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getPriorityList",
            summary = "一份倾斜名单 / one priority list in full",
            description = "倾斜名单 (priority list): its members, and by which figures the money is compared.")
    @APIResponse(
            responseCode = "200",
            description = "倾斜名单 / the list",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response get(
            @PathParam("key") String key,
            @PathParam("year") int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        PriorityLists.Stored stored = desk.seen(key, year);
        return Etag.answer(View.of(stored), stored.version(), ifNoneMatch);
    }

    @PUT
    @Path("{key}/{year}")
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "putPriorityList",
            summary = "设定倾斜名单 / enter or change a priority list",
            description = "倾斜名单 (priority list): it has exactly as many members as its document says.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "201",
            description = "已设定 / entered",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response put(
            @PathParam("key") @Pattern(regexp = "[a-z][a-z0-9-]{1,59}") String key,
            @PathParam("year") @Min(1950) @Max(2100) int year,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Valid @NotNull PriorityList list) {
        PriorityListDesk.Put put = desk.put(key, year, list, ifMatch, ifNoneMatch);
        return Etag.stored(View.of(put.list()), put.list().version(), put.created());
    }

    @GET
    @Path("{key}/{year}/comparison")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getPriorityComparison",
            summary = "倾斜成效 / whether those on the list are favoured",
            description =
                    "倾斜成效 (favour): money per pupil on the list beside that off it, from the newest locked returns of the year; a ratio of one or less is no favour.")
    public FavourView comparison(@PathParam("key") String key, @PathParam("year") int year) {
        return FavourView.of(desk.favour(desk.seen(key, year)));
    }
}
