package io.junheng.registry.procedure;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.event.Readings;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
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

/** Cases of procedures (办件) over REST. */
@Path("/v1/procedure-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "procedures")
public class CaseResource {

    private final CaseDesk desk;
    private final OpeningCases opening;
    private final TakingSteps steps;
    private final EndingCases ending;
    private final CaseViews views;
    private final CaseLists lists;
    private final Readings readings;
    private final Listings listings;

    CaseResource(
            CaseDesk desk,
            OpeningCases opening,
            TakingSteps steps,
            EndingCases ending,
            CaseViews views,
            CaseLists lists,
            Readings readings,
            Listings listings) {
        this.desk = desk;
        this.opening = opening;
        this.steps = steps;
        this.ending = ending;
        this.views = views;
        this.lists = lists;
        this.readings = readings;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listProcedureCases",
            summary = "办件列表 / cases of procedures",
            description =
                    "办件 (cases) in the caller's scope; confidential ones only for the subject school's own users.")
    public Page<CaseSummary> list(@Valid @BeanParam PageQuery query) {
        return listings.page(CaseLists.CASES, query, CaseSummary.class, lists.visible());
    }

    @POST
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "openProcedureCase",
            summary = "立案 / open a case",
            description = "立案 (opening) binds the case to the procedure's present version.")
    @APIResponse(
            responseCode = "201",
            description = "已立案 / opened",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response open(@NotNull OpenCase request) {
        return answer(opening.open(request), true);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getProcedureCase",
            summary = "一个办件 / one case",
            description = "办件的已办、下一步和缺项 (what is done, what comes next, and what is missing for it).")
    @APIResponse(
            responseCode = "200",
            description = "办件 / the case",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response get(@PathParam("id") String id) {
        CaseDesk.Docket docket = desk.get(id);
        if (views.showPersonal(docket)) {
            readings.tell("procedure-cases", id, docket.one().place().regionPath());
        }
        return answer(docket, false);
    }

    @POST
    @Path("{id}/steps")
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "takeProcedureStep",
            summary = "办理步骤 / begin or complete a step",
            description =
                    "办理 (taking) a step: only in order, by its party, with its documents; with the last one the effect happens, or neither.")
    @APIResponse(
            responseCode = "200",
            description = "办件 / the case",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response take(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull StepRequest request) {
        return answer(steps.take(id, request, ifMatch), false);
    }

    @POST
    @Path("{id}/transitions")
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "transitionProcedureCase",
            summary = "撤回或不予批准 / withdraw or refuse a case",
            description =
                    "撤回 (WITHDRAWN) by who opened it or an administrator; 不予批准 (REFUSED) by the party of a step that is open.")
    @APIResponse(
            responseCode = "200",
            description = "办件 / the case",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response transition(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull CaseTransition request) {
        return answer(ending.end(id, request, ifMatch), false);
    }

    @POST
    @Path("{id}/revisions")
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "reviseProcedureCase",
            summary = "修订已生效的办件 / open a revision of an effective case",
            description =
                    "修订 (revision): a new case with the same content that supersedes this one when it takes effect; the reason stays as its note.")
    @APIResponse(
            responseCode = "201",
            description = "修订 / the revision",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response revise(@PathParam("id") String id, @NotNull ReviseCase request) {
        return answer(opening.revise(id, request), true);
    }

    @GET
    @Path("{id}/effect")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "planProcedureEffect",
            summary = "效果预演 / what the case would bring about",
            description =
                    "预演 (dry run) of the effect as of today, refused as the effect itself would be; of a decided case, what it has changed.")
    public EffectPlan effect(@PathParam("id") String id) {
        return views.plan(desk.get(id));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listProcedureCaseHistory",
            summary = "办件经历 / who did what to a case, and when",
            description = "经历 (history), one line per version, with the number of the document it rests on.")
    public Page<CaseHistoryView> history(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        Condition one = Condition.of("c.id = ?", desk.get(id).one().id());
        return listings.page(CaseLists.HISTORY, query, CaseHistoryView.class, lists.visible(), one);
    }

    private Response answer(CaseDesk.Docket docket, boolean created) {
        return Etag.stored(views.of(docket), docket.one().version(), created);
    }
}
