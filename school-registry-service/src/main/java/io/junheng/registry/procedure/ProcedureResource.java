package io.junheng.registry.procedure;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
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
import jakarta.ws.rs.PUT;
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

/** The procedures (程序) over REST. */
@Path("/v1/procedures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "procedures")
public class ProcedureResource {

    private static final Listing LISTING = Listing.of("procedures", "procedure")
            .field("key", "key", FieldType.TEXT)
            .field("name", "name", FieldType.TEXT)
            .field("nameEn", "name_en", FieldType.TEXT)
            .field("subject", "subject", FieldType.TEXT)
            .field("basis", "basis", FieldType.TEXT)
            .field("version", "version", FieldType.INTEGER)
            .key("key");

    private final Procedures procedures;
    private final CaseStatistics statistics;
    private final Listings listings;

    ProcedureResource(Procedures procedures, CaseStatistics statistics, Listings listings) {
        this.procedures = procedures;
        this.statistics = statistics;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listProcedures",
            summary = "程序列表 / all procedures",
            description = "程序 (procedures) in short; one of them with its steps is read by its key.")
    public Page<ProcedureSummary> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, ProcedureSummary.class);
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getProcedure",
            summary = "一个程序 / one procedure",
            description = "程序的步骤、主体、材料、公示期和效果 (steps, parties, documents, publicity and effect).")
    @APIResponse(
            responseCode = "200",
            description = "程序 / the procedure",
            content = @Content(schema = @Schema(implementation = ProcedureView.class)))
    public Response get(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Procedure found = procedures.find(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(ProcedureView.of(found), found.version(), ifNoneMatch);
    }

    @GET
    @Path("{key}/statistics")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "countProcedureCases",
            summary = "办件统计 / how many cases are where",
            description =
                    "统计 (counts) by status and step, in a region or the caller's whole scope; of a confidential procedure this is all that a region sees.")
    public List<CaseCount> statistics(
            @PathParam("key") String key,
            @Parameter(description = "区划代码 / region", example = "220322") @QueryParam("regionCode") String region) {
        Procedure found = procedures.find(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return statistics.of(found, region);
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putProcedure",
            summary = "定义或修改程序 / define or change a procedure",
            description = "办理中的事项仍按立案时的版本办理 (pending cases keep to the version they were opened under).")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = ProcedureView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已定义 / defined",
            content = @Content(schema = @Schema(implementation = ProcedureView.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutProcedure request) {
        Procedures.Change change = procedures.put(key, request, ifMatch, ifNoneMatch);
        return Etag.stored(ProcedureView.of(change.after()), change.after().version(), change.before() == null);
    }
}
