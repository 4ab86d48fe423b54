package io.junheng.task.ladder;

import io.junheng.kit.concurrency.Etag;
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

/** Measures (督办措施) over REST: the steps that tasks took, and what became of them. */
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class MeasureResource {

    private final MeasureDesk desk;
    private final Listings listings;
    private final Standpoint standpoint;

    MeasureResource(MeasureDesk desk, Listings listings, Standpoint standpoint) {
        this.desk = desk;
        this.listings = listings;
        this.standpoint = standpoint;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listMeasures",
            summary = "督办措施列表:提醒、通报、约谈、问责 / steps of ladders that tasks took; a department or school sees its own only")
    public Page<MeasureView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Measures.LISTING, query, MeasureView.class, own());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getMeasure", summary = "一项督办措施 / one measure")
    @APIResponse(
            responseCode = "200",
            description = "措施 / the measure",
            content = @Content(schema = @Schema(implementation = MeasureView.class)))
    public MeasureView get(@PathParam("id") String id) {
        return view(id);
    }

    @POST
    @Path("{id}/carrying-out")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "carryOutMeasure",
            summary = "登记约谈、通报等的落实与纪要 / record that a talk was held or a circular sent, with its minutes")
    @APIResponse(
            responseCode = "200",
            description = "措施 / the measure",
            content = @Content(schema = @Schema(implementation = MeasureView.class)))
    public Response carryOut(@PathParam("id") String id, @NotNull PostCarryingOut request) {
        desk.carryOut(id, request);
        MeasureView view = view(id);
        return Etag.stored(view, view.version(), false);
    }

    private MeasureView view(String id) {
        return listings.find(Measures.LISTING, MeasureView.class, own(), Condition.of("m.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private Condition own() {
        return standpoint.condition("m.department_code", "m.school_code");
    }
}
