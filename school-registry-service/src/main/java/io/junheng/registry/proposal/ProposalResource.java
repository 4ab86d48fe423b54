package io.junheng.registry.proposal;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Caller;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposals to change a school's record (信息变更申请) over REST. A school's own user sees those of its school only. */
@Path("/v1/change-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "change-proposals")
public class ProposalResource {

    private static final Listing LISTING = Listing.of("change-proposals", "change_proposal p")
            .field("id", "p.id", FieldType.TEXT)
            .field("school", "p.school_code", FieldType.TEXT)
            .field("regionPath", "p.region_path", FieldType.TEXT)
            .field("changes", "p.changes", FieldType.JSON)
            .field("differences", "p.differences", FieldType.JSON)
            .field("reason", "p.reason", FieldType.TEXT)
            .field("status", "p.status", FieldType.TEXT)
            .field("proposedBy", "p.proposed_by", FieldType.TEXT)
            .field("proposedAt", "p.proposed_at", FieldType.TIME)
            .field("decidedBy", "p.decided_by", FieldType.TEXT)
            .field("decidedAt", "p.decided_at", FieldType.TIME)
            .field("decisionReason", "p.decision_reason", FieldType.TEXT)
            .field("version", "p.version", FieldType.INTEGER)
            .key("id")
            .scope("p.region_path");

    private final ProposalDesk desk;
    private final Listings listings;
    private final Caller caller;

    ProposalResource(ProposalDesk desk, Listings listings, Caller caller) {
        this.desk = desk;
        this.listings = listings;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.SCHOOL, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "proposeChange",
            summary = "申请变更学校信息 / propose a change of a school's record",
            description =
                    "申请在采纳前不改变任何信息；现在就不能成立的申请会被拒绝。 / Nothing changes before it is accepted; what could not be accepted now is refused.")
    @APIResponse(
            responseCode = "201",
            description = "已提出 / proposed",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response propose(@Valid @NotNull ProposeChange request) {
        ProposalView proposal = desk.propose(request);
        return Response.created(URI.create("/v1/change-proposals/" + proposal.id()))
                .entity(proposal)
                .header(HttpHeaders.ETAG, Etag.of(proposal.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listChangeProposals", summary = "信息变更申请列表 / proposals to change schools' records")
    public Page<ProposalView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, ProposalView.class, visible());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getChangeProposal", summary = "一份信息变更申请 / one proposal to change a school's record")
    @APIResponse(
            responseCode = "200",
            description = "申请 / the proposal",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        ProposalView proposal = listings.find(LISTING, ProposalView.class, Condition.of("p.id = ?", id), visible())
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(proposal, proposal.version(), ifNoneMatch);
    }

    @POST
    @Path("{id}/transitions")
    @RolesAllowed({Role.SCHOOL, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "transitionChangeProposal",
            summary = "采纳、退回或撤回信息变更申请 / accept, return or withdraw a proposal",
            description = "采纳、退回由县级管理员办理，不能是申请人本人。 / An administrator other than who proposed accepts or returns.")
    @APIResponse(
            responseCode = "200",
            description = "已办理 / done",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response transition(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull ProposalTransition request) {
        ProposalView proposal = desk.transition(id, request, ifMatch);
        return Etag.stored(proposal, proposal.version(), false);
    }

    private Condition visible() {
        String own = caller.actor().school();
        return own == null ? Condition.of("true") : Condition.of("p.school_code = ?", own);
    }
}
