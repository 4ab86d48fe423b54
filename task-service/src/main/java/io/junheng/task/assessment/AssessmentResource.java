package io.junheng.task.assessment;

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

/** Assessments (月度评分、年度考核) over REST. */
@Path("/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class AssessmentResource {

    private final Assessments assessments;
    private final Scores scores;
    private final Listings listings;

    AssessmentResource(Assessments assessments, Scores scores, Listings listings) {
        this.assessments = assessments;
        this.scores = scores;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listAssessments", summary = "年度考核列表,各版均可查 / yearly assessments, every version of them")
    public Page<AssessmentView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Assessments.LISTING, query, AssessmentView.class);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getAssessment", summary = "一版年度考核结果 / one version of a year's results")
    @APIResponse(
            responseCode = "200",
            description = "年度考核 / the assessment",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public AssessmentView get(@PathParam("id") String id) {
        return view(id);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "draftAssessment",
            summary = "起草年度考核结果,须含所有县(市、区) / draft a year's results, of every county")
    @APIResponse(
            responseCode = "201",
            description = "年度考核 / the assessment",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Response draft(@NotNull PostAssessment request) {
        AssessmentView view = view(assessments.draft(request));
        return Etag.stored(view, view.version(), true);
    }

    @POST
    @Path("{id}/publications")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "publishAssessment", summary = "审发考核结果,不得由起草人 / publish the results; not by their author")
    @APIResponse(
            responseCode = "200",
            description = "年度考核 / the assessment",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Response publish(@PathParam("id") String id) {
        assessments.publish(id);
        AssessmentView view = view(id);
        return Etag.stored(view, view.version(), false);
    }

    @POST
    @Path("schemes/{key}/scores")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "recordScore", summary = "登记一次检查评分,负责人不评自己的区域 / the score of an area; not by its head")
    @APIResponse(
            responseCode = "201",
            description = "当月排名 / the month as it is now",
            content = @Content(schema = @Schema(implementation = MonthView.class)))
    public Response score(@PathParam("key") String key, @NotNull PostScore request) {
        return Response.status(201).entity(scores.score(key, request)).build();
    }

    @GET
    @Path("schemes/{key}/months/{month}")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getScoredMonth", summary = "月度评分排名与奖惩 / a month's averages, ranks, rewards and penalties")
    @APIResponse(
            responseCode = "200",
            description = "月度排名 / the ranking",
            content = @Content(schema = @Schema(implementation = MonthView.class)))
    public MonthView month(@PathParam("key") String key, @PathParam("month") String month) {
        return scores.month(key, month);
    }

    private AssessmentView view(String id) {
        return listings.find(Assessments.LISTING, AssessmentView.class, Condition.of("a.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
