package io.junheng.task.workledger;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.task.department.Standpoint;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Yearly ledgers (年度工作任务台账) over REST. */
@Path("/v1/work-ledgers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "boards")
public class WorkLedgerResource {

    private final WorkLedgers ledgers;
    private final Listings listings;
    private final Standpoint standpoint;

    WorkLedgerResource(WorkLedgers ledgers, Listings listings, Standpoint standpoint) {
        this.ledgers = ledgers;
        this.listings = listings;
        this.standpoint = standpoint;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listWorkLedgers", summary = "年度台账列表 / yearly ledgers")
    public Page<WorkLedgerView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(WorkLedgers.LISTING, query, WorkLedgerView.class);
    }

    @GET
    @Path("{id}/rows")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listWorkLedgerRows", summary = "台账各行;部门只见本部门的 / its rows; a department sees its own only")
    public Page<WorkLedgerRowView> rows(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        view(id);
        return listings.page(
                WorkLedgers.ROWS,
                query,
                WorkLedgerRowView.class,
                Condition.of("r.ledger_id = ?", id),
                standpoint.condition("a.department_code", null));
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "openWorkLedger",
            summary = "建立年度台账,结转上年未办结的 / open a year's ledger, with what the year before left unfinished")
    @APIResponse(
            responseCode = "201",
            description = "台账 / the ledger",
            content = @Content(schema = @Schema(implementation = WorkLedgerView.class)))
    public Response open(@NotNull PostWorkLedger request) {
        return Response.status(201).entity(view(ledgers.open(request))).build();
    }

    private WorkLedgerView view(String id) {
        return listings.find(WorkLedgers.LISTING, WorkLedgerView.class, Condition.of("l.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
