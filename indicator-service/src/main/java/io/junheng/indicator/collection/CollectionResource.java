package io.junheng.indicator.collection;

import io.junheng.kit.idempotency.Idempotent;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Collections (汇集) over REST. */
@Path("/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collections", description = "汇集报送 / documents and figures collected from their owners by a date")
public class CollectionResource {

    private static final Listing LISTING = Listing.of("collections", "collection c")
            .field("id", "c.id", FieldType.TEXT)
            .field("scheme", "c.scheme", FieldType.TEXT)
            .field("regionCode", "c.region_code", FieldType.TEXT)
            .field("year", "c.year", FieldType.INTEGER)
            .field("status", "c.status", FieldType.TEXT)
            .field("dueOn", "c.due_on", FieldType.DATE)
            .field("version", "c.version", FieldType.INTEGER)
            .key("id")
            .scope("c.region_path");

    private final CollectionDesk desk;
    private final Listings listings;

    CollectionResource(CollectionDesk desk, Listings listings) {
        this.desk = desk;
        this.listings = listings;
    }

    /** A collection in the list. */
    @Schema(name = "CollectionSummary", description = "汇集概要 / a collection in a list")
    public record Row(
            @Schema(required = true) String id,
            @Schema(required = true) String scheme,
            @Schema(required = true) String regionCode,
            @Schema(required = true) int year,

            @Schema(required = true, description = "DRAFT, ACTIVE, CLOSED")
            String status,

            @Schema(description = "到期日 / due date") LocalDate dueOn,
            @Schema(required = true) long version) {}

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listCollections",
            summary = "汇集列表 / collections",
            description = "汇集 (collections) of one's own regions.")
    public Page<Row> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, Row.class);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getCollection",
            summary = "一次汇集 / one collection with how each owner stands",
            description =
                    "汇集 (collection): what each owner owes, what came in and when, what is late; sealed items are not shown before their hour.")
    public CollectionView get(@PathParam("id") String id) {
        return desk.view(desk.seen(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "openCollection",
            summary = "开展汇集 / open a collection",
            description = "汇集 (collection): a draft; it becomes active once its due date is known.")
    @APIResponse(
            responseCode = "201",
            description = "已开展 / opened",
            content = @Content(schema = @Schema(implementation = CollectionView.class)))
    public Response open(@Valid @NotNull OpenCollection order) {
        return Response.status(Response.Status.CREATED)
                .entity(desk.view(desk.open(order)))
                .build();
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "transitionCollection",
            summary = "启动或办结汇集 / activate or close a collection",
            description =
                    "汇集 (collection): it cannot become active without a due date, nor be closed while anything is missing.")
    public CollectionView transition(@PathParam("id") String id, @Valid @NotNull CollectionTransition wanted) {
        return desk.view(desk.move(id, wanted));
    }

    @PUT
    @Path("{id}/owners/{owner}/items/{item}")
    @RolesAllowed({Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "deliverToCollection",
            summary = "报送一项 / deliver one item",
            description =
                    "报送 (delivery): only by the owner itself; the day of receipt is the server's and that of the first version.")
    public CollectionView deliver(
            @PathParam("id") String id,
            @PathParam("owner") String owner,
            @PathParam("item") String item,
            @Valid @NotNull Delivery delivery) {
        return desk.view(desk.deliver(id, owner, item, delivery));
    }
}
