package io.junheng.indicator.appraisal;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rounds of judging (督导评估轮次) over REST. */
@Path("/v1/appraisals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "appraisals",
        description = "评估验收 / rounds in which standards are judged: self-appraisal, review, acceptance, monitoring")
public class AppraisalResource {

    private final AppraisalDesk desk;
    private final Subjects subjects;
    private final Ranking ranking;
    private final SelfReports selfReports;
    private final Listings listings;
    private final Caller caller;

    AppraisalResource(
            AppraisalDesk desk,
            Subjects subjects,
            Ranking ranking,
            SelfReports selfReports,
            Listings listings,
            Caller caller) {
        this.desk = desk;
        this.subjects = subjects;
        this.ranking = ranking;
        this.selfReports = selfReports;
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listAppraisals",
            summary = "督导评估轮次列表 / rounds of judging",
            description = "督导评估轮次 (rounds): self-evaluations, reviews, acceptances, monitoring and thematic ones.")
    public Page<AppraisalRow> list(@Valid @BeanParam PageQuery query) {
        String school = caller.actor().school();
        return school == null
                ? listings.page(AppraisalRow.LISTING, query, AppraisalRow.class)
                : listings.page(
                        AppraisalRow.LISTING,
                        query,
                        AppraisalRow.class,
                        Condition.of("i.subject = 'SCHOOL' and i.subject_code = ?", school));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "openAppraisal",
            summary = "开展一轮督导评估 / open a round",
            description =
                    "轮次 (round): a self-evaluation is opened by the one who is judged, every other round by a region"
                            + " above; 409 while a round before it is missing or failed.")
    @APIResponse(
            responseCode = "201",
            description = "已开展 / opened",
            content = @Content(schema = @Schema(implementation = AppraisalView.class)))
    public Response open(@Valid @NotNull OpenAppraisal request) {
        return stored(desk.open(request), true);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getAppraisal",
            summary = "一轮督导评估 / one round in full",
            description = "条目与评定结果 (entries and judgement): totals are always computed by the server.")
    @APIResponse(
            responseCode = "200",
            description = "轮次 / the round",
            content = @Content(schema = @Schema(implementation = AppraisalView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Appraisal appraisal = desk.seen(id);
        return Etag.answer(view(appraisal), appraisal.version(), ifNoneMatch);
    }

    @PUT
    @Path("{id}/entries")
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "enterAppraisalScores",
            summary = "评分 / enter the scores of a round",
            description = "评分与佐证 (scores and evidence by hash): in place of those before; every fault is told at once.")
    @APIResponse(
            responseCode = "200",
            description = "轮次 / the round",
            content = @Content(schema = @Schema(implementation = AppraisalView.class)))
    public Response score(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull EnterScores request) {
        return stored(desk.score(id, request.entries(), ifMatch), false);
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "transitionAppraisal",
            summary = "提交 / submit a round; from then on it does not change",
            description =
                    "提交 (submission): every standard must be scored; what is below its full mark becomes a finding.")
    @APIResponse(
            responseCode = "200",
            description = "已提交 / submitted",
            content = @Content(schema = @Schema(implementation = AppraisalView.class)))
    public Response transition(@PathParam("id") String id, @Valid @NotNull AppraisalTransition request) {
        if (!"SUBMITTED".equals(request.to())) {
            throw Problem.of(AppraisalProblem.TRANSITION_UNKNOWN, request.to()).at("/to");
        }
        return stored(desk.submit(id), false);
    }

    @POST
    @Path("{id}/revisions")
    @Idempotent
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "reviseAppraisal",
            summary = "更正 / put a submitted round right by a new revision",
            description = "更正 (revision): the old one stays as it is.")
    @APIResponse(
            responseCode = "201",
            description = "更正版本 / the new revision",
            content = @Content(schema = @Schema(implementation = AppraisalView.class)))
    public Response revise(@PathParam("id") String id, @Valid @NotNull AppraisalRevision request) {
        return stored(desk.revise(id, request.reason()), true);
    }

    @GET
    @Path("{id}/comparison")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "compareAppraisal",
            summary = "自评与核查对照 / the round beside the self-evaluation of the same year",
            description = "自评与核查分差 (delta): verified less self-given, in all and by standard.")
    public Comparison comparison(@PathParam("id") String id) {
        Appraisal verified = desk.seen(id);
        Appraisal self = desk.siblings(verified).stream()
                .filter(Appraisal::bySelf)
                .findFirst()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Comparison.of(self, desk.judgement(self), verified, desk.judgement(verified));
    }

    @GET
    @Path("{id}/sample")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "drawAppraisalSample",
            summary = "抽取学校 / draw schools to visit",
            description = "抽样 (sampling): the same round, seed and size always draw the same schools.")
    public List<SampledSchool> sample(
            @PathParam("id") String id,
            @Parameter(description = "所数 / how many", example = "10")
                    @QueryParam("size")
                    @DefaultValue("10")
                    @Min(1)
                    @Max(500)
                    int size,
            @Parameter(description = "随机种子 / seed", example = "20251120") @QueryParam("seed") @DefaultValue("")
                    String seed) {
        return subjects.sample(desk.seen(id).subject().regionPath(), size, id + seed);
    }

    @GET
    @Path("ranks")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "rankAppraisals",
            summary = "排名 / rank by the average verified total of a period",
            description =
                    "排名 (ranking): of a month, a term or a year; ties share a rank; self-given scores are not ranked,"
                            + " and themes never added up.")
    public List<Ranks.Rank> ranks(
            @Parameter(description = "指标体系 / framework", required = true, example = "teaching-routine")
                    @QueryParam("framework")
                    String framework,
            @Parameter(description = "版本号 / version", required = true, example = "1") @QueryParam("version")
                    int version,
            @Parameter(description = "轮次 / round", required = true, example = "monitoring") @QueryParam("round")
                    String round,
            @Parameter(description = "主题，专项督导 / theme, of thematic rounds") @QueryParam("theme") String theme,
            @Parameter(description = "首日 / first day", required = true, example = "2025-11-01") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "末日 / last day", required = true, example = "2025-11-30") @QueryParam("to")
                    LocalDate to,
            @Parameter(description = "增值评价的基期首日 / first day of the earlier period, to rank by value added")
                    @QueryParam("baseFrom")
                    LocalDate baseFrom,
            @Parameter(description = "增值评价的基期末日 / last day of the earlier period") @QueryParam("baseTo")
                    LocalDate baseTo,
            @Parameter(description = "区划，缺省为调用者的 / region, by default the caller's", example = "350205")
                    @QueryParam("regionCode")
                    String regionCode,
            @Parameter(
                            description =
                                    "节点，按其小计排名，如过程评价、结果评价；缺省按总分（综合评价） / node whose subtotal ranks, such as process or result; the total, comprehensive, unless said",
                            example = "PROCESS")
                    @QueryParam("node")
                    String node) {
        return ranking.of(
                new Ranks.Question(framework, version, round, theme, from, to, node),
                new Ranks.Question(framework, version, round, theme, baseFrom, baseTo, node),
                regionCode);
    }

    @GET
    @Path("cards")
    @RolesAllowed({Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listAppraisalCards",
            summary = "黄牌、红牌 / cards for decline and last place years running",
            description =
                    "连续下滑且居末位 (both, in the same years, among schools of a type, under the same person): two years"
                            + " yellow, three red; one year with a severe fall an admonition.")
    public List<Cards.Card> cards(
            @Parameter(description = "指标体系 / framework", required = true, example = "teaching-quality")
                    @QueryParam("framework")
                    String framework,
            @Parameter(description = "版本号 / version", required = true, example = "1") @QueryParam("version")
                    int version,
            @Parameter(description = "轮次 / round", required = true, example = "monitoring") @QueryParam("round")
                    String round,
            @Parameter(description = "首日 / first day", required = true, example = "2018-01-01") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "末日 / last day", required = true, example = "2021-12-31") @QueryParam("to")
                    LocalDate to,
            @Parameter(description = "区划，缺省为调用者的 / region, by default the caller's", example = "350205")
                    @QueryParam("regionCode")
                    String regionCode,
            @Parameter(
                            description =
                                    "降幅达到百分之几为严重下滑；缺省不判 / a fall of how many per cent is severe; nothing is called severe unless said",
                            example = "10")
                    @QueryParam("severeFrom")
                    BigDecimal severeFrom) {
        return ranking.cards(
                new Ranks.Question(framework, version, round, null, from, to, null), severeFrom, regionCode);
    }

    private Response stored(Appraisal appraisal, boolean created) {
        return Etag.stored(view(appraisal), appraisal.version(), created);
    }

    private AppraisalView view(Appraisal appraisal) {
        return AppraisalView.of(appraisal, desk.judgement(appraisal), selfReports.of(appraisal));
    }
}
