package io.junheng.indicator.explanation;

import io.junheng.indicator.evaluation.Evaluation;
import io.junheng.indicator.evaluation.Evaluations;
import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.evaluation.ResultRow;
import io.junheng.indicator.evaluation.ResultView;
import io.junheng.indicator.evaluation.Results;
import io.junheng.indicator.framework.Framework;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.indicator.framework.Frameworks;
import io.junheng.indicator.framework.Scheme;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a result is what it is, and what it lacks, over REST. */
@Path("/v1/evaluations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class ExplanationResource {

    private final Evaluations evaluations;
    private final Frameworks frameworks;
    private final Results results;
    private final Explanations explanations;
    private final Gaps gaps;
    private final Listings listings;
    private final Caller caller;

    ExplanationResource(
            Evaluations evaluations,
            Frameworks frameworks,
            Results results,
            Explanations explanations,
            Gaps gaps,
            Listings listings,
            Caller caller) {
        this.evaluations = evaluations;
        this.frameworks = frameworks;
        this.results = results;
        this.explanations = explanations;
        this.gaps = gaps;
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @Path("explanations")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "explainEvaluationResult",
            summary = "结果解释 / how a result came about: inputs with their revisions, formula, intermediate values")
    public ExplanationView explain(
            @PathParam("id") String id,
            @Parameter(
                            description = "结果标识 / key of the result",
                            required = true,
                            example = "L1:PRIMARY:SCHOOL:2122990001")
                    @QueryParam("result")
                    String key) {
        Evaluation evaluation = evaluations.finished(id);
        Result result = results.find(id, Result.Key.of(key))
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return explanations.explain(evaluation, framework(evaluation), result);
    }

    @GET
    @Path("gaps")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listEvaluationGaps",
            summary = "缺口 / for each criterion not met, the smallest whole quantity that would meet it")
    public Page<GapView> gaps(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        Evaluation evaluation = evaluations.finished(id);
        Scheme scheme = new Scheme(framework(evaluation).content());
        List<String> verdicts =
                scheme.content().verdicts().stream().map(VerdictContent::key).toList();
        return listings.page(
                        ResultRow.LISTING,
                        query,
                        ResultRow.class,
                        Condition.of("r.evaluation_id = ? and r.verdict = 'NOT_MET'", id),
                        Condition.of("not r.criterion = any(?)", verdicts))
                .map(ResultRow::result)
                .mapAll(results -> shown(results, evaluation, scheme));
    }

    private List<GapView> shown(List<Result> results, Evaluation evaluation, Scheme scheme) {
        Map<Result, Gap> found = gaps.of(evaluation, scheme, results);
        return results.stream()
                .map(result -> GapView.of(ResultView.of(result, scheme), found.get(result)))
                .toList();
    }

    private Framework framework(Evaluation evaluation) {
        return frameworks
                .find(evaluation.framework(), evaluation.frameworkVersion())
                .orElseThrow();
    }
}
