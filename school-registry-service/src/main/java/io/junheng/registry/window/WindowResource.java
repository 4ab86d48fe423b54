package io.junheng.registry.window;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.registry.catalogue.Shelf;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reporting windows (报送窗口) over REST. */
@Path("/v1/return-windows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "return-windows")
public class WindowResource {

    private static final Listing WINDOWS = Listing.of("return-windows", "return_window")
            .field("form", "body->>'form'", FieldType.TEXT)
            .field("year", "(body->>'year')::int", FieldType.INTEGER)
            .field("opens", "(body->>'opens')::date", FieldType.DATE)
            .field("due", "(body->>'due')::date", FieldType.DATE)
            .field("closes", "(body->>'closes')::date", FieldType.DATE)
            .field("extendableBy", "body->'extendableBy'", FieldType.JSON)
            .field("version", "version", FieldType.INTEGER)
            .key("form", "year");

    private static final Listing EXTENSIONS = Listing.of("return-window-extensions", "return_window_extension e")
            .field("form", "e.form", FieldType.TEXT)
            .field("year", "e.year", FieldType.INTEGER)
            .field("code", "e.code", FieldType.TEXT)
            .field("regionCode", "e.region_code", FieldType.TEXT)
            .field("schoolCode", "e.school_code", FieldType.TEXT)
            .field("due", "e.due", FieldType.DATE)
            .field("closes", "e.closes", FieldType.DATE)
            .field("reason", "e.reason", FieldType.TEXT)
            .field("version", "e.version", FieldType.INTEGER)
            .key("code")
            .scope("e.region_path");

    private final Windows windows;
    private final Shelf<ReturnWindow> shelf;
    private final Listings listings;

    WindowResource(Windows windows, Listings listings) {
        this.windows = windows;
        this.shelf = new Shelf<>(windows.windows(), WindowView::of);
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listReturnWindows",
            summary = "报送窗口列表 / all reporting windows",
            description = "报送窗口 (reporting windows): when the returns of each form and year are submitted.")
    public Page<WindowView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(WINDOWS, query, WindowView.class);
    }

    @GET
    @Path("{form}/{year: [0-9]{4}}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getReturnWindow",
            summary = "一个报送窗口 / the window of one form and year",
            description = "报送窗口 (reporting window), or an earlier version of it.")
    @APIResponse(
            responseCode = "200",
            description = "报送窗口 / the window",
            content = @Content(schema = @Schema(implementation = WindowView.class)))
    public Response get(
            @PathParam("form") String form,
            @PathParam("year") int year,
            @Parameter(description = "较早的版本 / an earlier version") @QueryParam("version") Long version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return shelf.get(ReturnWindow.key(form, year), version, ifNoneMatch);
    }

    @PUT
    @Path("{form}/{year: [0-9]{4}}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putReturnWindow",
            summary = "设定报送窗口 / set or move the window of one form and year",
            description = "报送窗口 (reporting window): kept by administrators of the whole country.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / moved",
            content = @Content(schema = @Schema(implementation = WindowView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已设定 / set",
            content = @Content(schema = @Schema(implementation = WindowView.class)))
    public Response put(
            @PathParam("form") String form,
            @PathParam("year") int year,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutWindow request) {
        return shelf.put(windows.put(form, year, request, ifMatch, ifNoneMatch));
    }

    @GET
    @Path("{form}/{year: [0-9]{4}}/extensions")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listReturnWindowExtensions",
            summary = "报送期限延长列表 / for whom the window is longer",
            description = "报送期限延长 (extensions) of one form and year in the caller's region.")
    public Page<ExtensionView> extensions(
            @PathParam("form") String form, @PathParam("year") int year, @Valid @BeanParam PageQuery query) {
        Condition one = Condition.of("e.form = ? and e.year = ?", form, year);
        return listings.page(EXTENSIONS, query, ExtensionView.class, one);
    }

    @PUT
    @Path("{form}/{year: [0-9]{4}}/extensions/{code}")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN})
    @Operation(
            operationId = "putReturnWindowExtension",
            summary = "延长报送期限 / give a region or a school longer",
            description = "报送期限延长 (extension) for the region or school of that code, by a role that the window names.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已延长 / extended",
            content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    public Response extend(
            @PathParam("form") String form,
            @PathParam("year") int year,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutExtension request) {
        Windows.Change change = windows.extend(form, year, code, request, ifMatch, ifNoneMatch);
        return Etag.stored(ExtensionView.of(change.after()), change.after().version(), change.before() == null);
    }
}
