package io.junheng.task.order;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Orders (督办、限期整改) over REST. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class OrderResource {

    private final OrderDesk desk;
    private final Orders orders;
    private final Listings listings;

    OrderResource(OrderDesk desk, Orders orders, Listings listings) {
        this.desk = desk;
        this.orders = orders;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listOrders",
            summary = "督办单列表;部门、学校只见本单位的 / orders; a department or school sees its own only")
    public Page<OrderView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Orders.LISTING, query, OrderView.class, orders.own());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getOrder", summary = "一份督办单 / one order")
    @APIResponse(
            responseCode = "200",
            description = "督办单 / the order",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        OrderView view = view(id);
        return Etag.answer(view, view.version(), ifNoneMatch);
    }

    @POST
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "issueOrder", summary = "下达督办、限期整改 / issue an order")
    @APIResponse(
            responseCode = "201",
            description = "督办单 / the order",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response issue(@NotNull PostOrder request) {
        return created(desk.issue(request));
    }

    @POST
    @Path("{id}/transitions")
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "moveOrder",
            summary =
                    "报方案、报告、退回、复查不合格、办结;办结须由下达人或他人,不得由承办人 / submit a plan, report, return, fail, close; never by who acted")
    @APIResponse(
            responseCode = "200",
            description = "督办单 / the order",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response move(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull OrderTransition request) {
        desk.move(id, request, ifMatch);
        OrderView view = view(id);
        return Etag.stored(view, view.version(), false);
    }

    @POST
    @Path("{id}/reopenings")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "reopenOrder", summary = "重新立项,另立新号 / take a closed order up again, under a new number")
    @APIResponse(
            responseCode = "201",
            description = "新督办单 / the new order",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response reopen(@PathParam("id") String id, @NotNull PostReopening request) {
        return created(desk.reopen(id, request));
    }

    private Response created(String id) {
        OrderView view = view(id);
        return Etag.stored(view, view.version(), true);
    }

    private OrderView view(String id) {
        return listings.find(Orders.LISTING, OrderView.class, orders.own(), Condition.of("o.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
