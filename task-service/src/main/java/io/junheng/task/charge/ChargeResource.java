package io.junheng.task.charge;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.task.setting.Setting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Persons in charge of regions and schools over REST (责任人). The schemes are set under {@code /v1/work-settings/charge-scheme}. */
@Path("/v1/charges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class ChargeResource {

    private final ChargeDesk desk;
    private final Listings listings;

    ChargeResource(ChargeDesk desk, Listings listings) {
        this.desk = desk;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listCharges",
            summary = "责任人列表:第一责任人、责任区、包保、联系学校 / who is in charge of which region or school")
    public Page<ChargeView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Charges.LISTING, query, ChargeView.class);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "beginCharge", summary = "明确责任人 / put somebody in charge of a region or a school")
    @APIResponse(
            responseCode = "201",
            description = "责任人 / who is in charge",
            content = @Content(schema = @Schema(implementation = ChargeView.class)))
    public Response begin(@NotNull PostCharge request) {
        return Response.status(201).entity(view(desk.begin(request))).build();
    }

    @GET
    @Path("uncovered")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listUncoveredSubjects",
            summary = "无责任人的县区、学校 / counties or open schools that nobody is in charge of today")
    public Page<UncoveredView> uncovered(
            @Valid @BeanParam PageQuery query,
            @Parameter(description = "制度 / key of the scheme", required = true, example = "sponsors")
                    @NotNull
                    @QueryParam("scheme")
                    String scheme) {
        Setting<ChargeScheme> setting = desk.scheme(scheme);
        return listings.page(
                setting.values().subject() == ChargeScheme.Subject.SCHOOL ? Charges.SCHOOLS : Charges.COUNTIES,
                query,
                UncoveredView.class,
                desk.uncovered(setting).toArray(Condition[]::new));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getCharge", summary = "一位责任人 / one person in charge")
    public ChargeView get(@PathParam("id") String id) {
        return view(id);
    }

    @POST
    @Path("{id}/endings")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "endCharge", summary = "结束责任 / end somebody's charge")
    public ChargeView end(@PathParam("id") String id, @NotNull PostEnding request) {
        desk.end(id, request);
        return view(id);
    }

    @GET
    @Path("{id}/visits")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listChargeVisits", summary = "走访记录 / visits by who is in charge")
    public Page<VisitView> visits(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        view(id);
        return listings.page(Charges.VISITS, query, VisitView.class, Condition.of("v.charge_id = ?", id));
    }

    @POST
    @Path("{id}/visits")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "recordChargeVisit", summary = "登记走访 / record a visit by who is in charge")
    @APIResponse(
            responseCode = "201",
            description = "走访记录 / the visit",
            content = @Content(schema = @Schema(implementation = VisitView.class)))
    public Response visit(@PathParam("id") String id, @NotNull PostVisit request) {
        String visit = desk.visit(id, request);
        return Response.status(201)
                .entity(listings.find(Charges.VISITS, VisitView.class, Condition.of("v.id = ?", visit))
                        .orElseThrow())
                .build();
    }

    private ChargeView view(String id) {
        return listings.find(Charges.LISTING, ChargeView.class, Condition.of("c.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
