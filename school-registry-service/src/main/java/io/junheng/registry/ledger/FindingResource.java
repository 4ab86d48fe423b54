package io.junheng.registry.ledger;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.job.JobView;
import io.junheng.kit.job.Jobs;
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

/** Findings about items of ledgers (台账问题) over REST. */
@Path("/v1/ledger-findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger-findings")
public class FindingResource {

    private final ItemLists lists;
    private final Listings listings;
    private final Reviews reviews;
    private final Jobs jobs;

    FindingResource(ItemLists lists, Listings listings, Reviews reviews, Jobs jobs) {
        this.lists = lists;
        this.listings = listings;
        this.reviews = reviews;
        this.jobs = jobs;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listLedgerFindings", summary = "台账问题列表 / findings about items of ledgers")
    public Page<FindingView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(ItemLists.FINDINGS, query, FindingView.class, lists.visible("f"));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getLedgerFinding", summary = "一个台账问题 / one finding")
    public FindingView get(@PathParam("id") String id) {
        return listings.find(ItemLists.FINDINGS, FindingView.class, lists.visible("f"), Condition.of("f.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    @POST
    @Path("reviews")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "reviewLedgerFindings",
            summary =
                    "重新核对 / judge the standing items of a ledger anew, as a job: what time or other data has changed opens or resolves findings")
    @APIResponse(
            responseCode = "202",
            description = "已受理 / accepted",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response review(@NotNull ReviewRequest request) {
        reviews.check(request);
        return jobs.accepted(jobs.submit(Reviews.KIND, "ledger-findings", request));
    }
}
