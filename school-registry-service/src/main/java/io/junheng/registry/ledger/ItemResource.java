package io.junheng.registry.ledger;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.event.Readings;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.patch.MergePatch;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Items of ledgers (台账条目) over REST. */
@Path("/v1/ledger-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger-items")
public class ItemResource {

    private final ItemDesk desk;
    private final Ledgers ledgers;
    private final Evidences evidences;
    private final ItemLists lists;
    private final Listings listings;
    private final Readings readings;
    private final Caller caller;

    ItemResource(
            ItemDesk desk,
            Ledgers ledgers,
            Evidences evidences,
            ItemLists lists,
            Listings listings,
            Readings readings,
            Caller caller) {
        this.readings = readings;
        this.desk = desk;
        this.ledgers = ledgers;
        this.evidences = evidences;
        this.lists = lists;
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listLedgerItems",
            summary = "台账条目列表 / items; with `ledger`, its fields and figures filter and order too: `values.pupils`,"
                    + " `figures.band`")
    public Page<ItemView> list(
            @Valid @BeanParam PageQuery query,
            @Parameter(description = "台账 / ledger", example = "oversize-classes") @QueryParam("ledger") String ledger) {
        if (ledger == null) {
            return listings.page(ItemLists.items(), query, ItemView.class, lists.visible("i"));
        }
        Ledger one = ledgers.find(ledger).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return listings.page(
                ItemLists.items(one), query, ItemView.class, lists.visible("i"), Condition.of("i.ledger = ?", ledger));
    }

    @POST
    @RolesAllowed({Role.SCHOOL, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "enterLedgerItem",
            summary = "登记台账条目 / enter an item; rules refuse, warn or leave findings; a settled matter that comes up"
                    + " again becomes a new number")
    @APIResponse(
            responseCode = "201",
            description = "已登记 / entered",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response enter(@NotNull EnterItem request) {
        return stored(desk.enter(request), true);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getLedgerItem",
            summary = "一个台账条目 / one item; personal values only for those who work on it")
    @APIResponse(
            responseCode = "200",
            description = "条目 / the item",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Item item = desk.get(id);
        if (worksOnIt() && !item.content().personal().isEmpty()) {
            readings.tell("ledger-items", id, item.place().regionPath());
        }
        return Etag.answer(ItemView.of(item, worksOnIt(), null), item.version(), ifNoneMatch);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({Role.SCHOOL, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(operationId = "patchLedgerItem", summary = "更正台账条目 / change values of an item (JSON Merge Patch)")
    @APIResponse(
            responseCode = "200",
            description = "已更正 / changed",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response patch(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull PatchItem patch) {
        return stored(desk.patch(id, patch, ifMatch), false);
    }

    @POST
    @Path("{id}/transitions")
    @RolesAllowed({Role.SCHOOL, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "transitionLedgerItem",
            summary = "条目状态转换 / report, verify, send back, write off or void an item")
    @APIResponse(
            responseCode = "200",
            description = "条目 / the item",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response transition(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull ItemTransition request) {
        return stored(desk.transition(id, request, ifMatch), false);
    }

    @POST
    @Path("{id}/evidence")
    @RolesAllowed({Role.SCHOOL, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "fileLedgerEvidence",
            summary = "提交佐证 / file evidence: description and hash, the bytes too where they are few")
    @APIResponse(
            responseCode = "201",
            description = "条目 / the item",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response file(@PathParam("id") String id, @NotNull FileEvidence request) {
        return stored(desk.file(id, request), true);
    }

    @GET
    @Path("{id}/evidence")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listLedgerEvidence", summary = "佐证列表 / the evidence of an item")
    public Page<EvidenceView> evidence(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        desk.get(id);
        return listings.page(ItemLists.EVIDENCE, query, EvidenceView.class, Condition.of("e.item = ?", id));
    }

    @GET
    @Path("{id}/evidence/{number: [0-9]{1,4}}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Role.SCHOOL, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "getLedgerEvidenceContent",
            summary = "佐证内容 / the bytes of a piece of evidence, where they are kept here")
    public byte[] content(@PathParam("id") String id, @PathParam("number") int number) {
        return evidences.content(desk.get(id).id(), number).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listLedgerItemHistory",
            summary = "条目经历 / every version of an item: what it said, who changed it and when, year by year")
    public Page<ItemHistoryView> history(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        desk.get(id);
        return listings.page(ItemLists.HISTORY, query, ItemHistoryView.class, Condition.of("h.item = ?", id));
    }

    @GET
    @Path("{id}/orders")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listLedgerItemOrders",
            summary = "条目的督办单 / orders that were issued about an item or a finding of it, as the task service tells")
    public Page<ItemOrderView> orders(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        desk.get(id);
        return listings.page(ItemLists.ORDERS, query, ItemOrderView.class, Condition.of("o.item = ?", id));
    }

    private Response stored(ItemChange change, boolean created) {
        Item item = change.after();
        return Etag.stored(
                ItemView.of(
                        item,
                        worksOnIt(),
                        change.verdict() == null ? List.of() : change.verdict().remarks()),
                item.version(),
                created);
    }

    private boolean worksOnIt() {
        return caller.has(Role.SCHOOL) || caller.has(Role.INSPECTOR) || caller.has(Role.ADMIN);
    }
}
