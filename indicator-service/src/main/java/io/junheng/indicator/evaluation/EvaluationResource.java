package io.junheng.indicator.evaluation;

import io.junheng.indicator.framework.Frameworks;
import io.junheng.indicator.framework.Scheme;
import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.job.JobView;
import io.junheng.kit.job.Jobs;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Evaluations (评估) over REST. */
@Path("/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations", description = "评价 / evaluations of a region by a framework: results, explanations, gaps")
public class EvaluationResource {

    private static final Listing LISTING = Listing.of("evaluations", "evaluation e")
            .field("id", "e.id", FieldType.TEXT)
            .field("framework", "e.framework", FieldType.TEXT)
            .field("frameworkVersion", "e.framework_version", FieldType.INTEGER)
            .field("form", "e.form", FieldType.TEXT)
            .field("regionCode", "e.region_code", FieldType.TEXT)
            .field("year", "e.year", FieldType.INTEGER)
            .field("status", "e.status", FieldType.TEXT)
            .field("cause", "e.cause", FieldType.TEXT)
            .field("verdict", "e.verdict", FieldType.TEXT)
            .field("members", "e.members", FieldType.INTEGER)
            .field("unreported", "e.unreported", FieldType.INTEGER)
            .field("resultHash", "e.result_hash", FieldType.TEXT)
            .field("createdAt", "e.created_at", FieldType.TIME)
            .field("finishedAt", "e.finished_at", FieldType.TIME)
            .field("version", "e.version", FieldType.INTEGER)
            .key("id")
            .scope("e.region_path");

    private final EvaluationDesk desk;
    private final Evaluations evaluations;
    private final Frameworks frameworks;
    private final Listings listings;
    private final Jobs jobs;

    EvaluationResource(
            EvaluationDesk desk, Evaluations evaluations, Frameworks frameworks, Listings listings, Jobs jobs) {
        this.desk = desk;
        this.evaluations = evaluations;
        this.frameworks = frameworks;
        this.listings = listings;
        this.jobs = jobs;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "startEvaluation",
            summary = "启动评估 / evaluate a framework over a region and a year; the job's result names the evaluation")
    @APIResponse(
            responseCode = "202",
            description = "已受理 / accepted",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response start(@Valid @NotNull EvaluationOrder order) {
        return jobs.accepted(desk.order(order));
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listEvaluations", summary = "评估列表 / evaluations")
    public Page<EvaluationView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, EvaluationView.class);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getEvaluation", summary = "一次评估 / one evaluation")
    @APIResponse(
            responseCode = "200",
            description = "评估 / the evaluation",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        EvaluationView view = listings.find(LISTING, EvaluationView.class, Condition.of("e.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(view, view.version(), ifNoneMatch);
    }

    @GET
    @Path("{id}/results")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listEvaluationResults",
            summary = "评估结果 / results: criteria and verdicts of schools and counties")
    public Page<ResultView> results(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        Scheme scheme = scheme(evaluations.finished(id));
        return listings.page(ResultRow.LISTING, query, ResultRow.class, Condition.of("r.evaluation_id = ?", id))
                .map(row -> ResultView.of(row.result(), scheme));
    }

    private Scheme scheme(Evaluation evaluation) {
        return frameworks
                .find(evaluation.framework(), evaluation.frameworkVersion())
                .map(frameworks::scheme)
                .orElseThrow();
    }
}
