package io.junheng.task.rectification;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.task.dossier.Dossier;
import io.junheng.task.dossier.EvidenceFile;
import io.junheng.task.dossier.EvidenceView;
import io.junheng.task.dossier.PostProgress;
import io.junheng.task.dossier.ProgressReportView;
import io.junheng.task.dossier.StampView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rectifications (整改任务) over REST. */
@Path("/v1/rectifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rectifications")
public class RectificationResource {

    private final RectificationDesk desk;
    private final Dossier dossier;
    private final Listings listings;
    private final Rectifications rectifications;

    RectificationResource(RectificationDesk desk, Dossier dossier, Listings listings, Rectifications rectifications) {
        this.desk = desk;
        this.dossier = dossier;
        this.listings = listings;
        this.rectifications = rectifications;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listRectifications",
            summary = "整改任务列表;部门、学校只见本单位的 / rectifications; a department or school sees its own only")
    public Page<RectificationView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Rectifications.LISTING, query, RectificationView.class, own());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getRectification", summary = "一项整改任务 / one rectification")
    @APIResponse(
            responseCode = "200",
            description = "整改任务 / the rectification",
            content = @Content(schema = @Schema(implementation = RectificationView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        RectificationView view = view(id);
        return Etag.answer(view, view.version(), ifNoneMatch);
    }

    @POST
    @Path("{id}/transitions")
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "moveRectification", summary = "报告、核验、销号、退回 / report, verify, write off, return")
    @APIResponse(
            responseCode = "200",
            description = "整改任务 / the rectification",
            content = @Content(schema = @Schema(implementation = RectificationView.class)))
    public Response move(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull RectificationTransition request) {
        desk.move(id, request, ifMatch);
        return stored(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listRectificationHistory", summary = "办理记录 / every stamp of a rectification")
    public Page<StampView> history(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        desk.require(id);
        return dossier.history(id, query);
    }

    @GET
    @Path("{id}/progress-reports")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listRectificationProgressReports", summary = "进展报告列表 / progress reports")
    public Page<ProgressReportView> reports(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        desk.require(id);
        return dossier.reports(id, query);
    }

    @POST
    @Path("{id}/progress-reports")
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "reportRectificationProgress", summary = "报告进展 / report progress")
    @APIResponse(
            responseCode = "201",
            description = "进展报告 / the report",
            content = @Content(schema = @Schema(implementation = ProgressReportView.class)))
    public Response report(@PathParam("id") String id, @NotNull PostProgress request) {
        return Response.status(201).entity(desk.report(id, request)).build();
    }

    @GET
    @Path("{id}/evidence")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listRectificationEvidence", summary = "佐证列表 / files of evidence")
    public Page<EvidenceView> evidence(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        desk.require(id);
        return dossier.evidence(id, query);
    }

    @GET
    @Path("{id}/evidence/{evidenceId}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getRectificationEvidenceContent", summary = "佐证内容 / the content of a file of evidence")
    @APIResponse(
            responseCode = "200",
            description = "文件 / the file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(@PathParam("id") String id, @PathParam("evidenceId") String evidenceId) {
        desk.require(id);
        return dossier.content(id, evidenceId);
    }

    @POST
    @Path("{id}/evidence")
    @Consumes({
        EvidenceFile.PDF,
        EvidenceFile.OFD,
        EvidenceFile.JPEG,
        EvidenceFile.PNG,
        EvidenceFile.TEXT,
        EvidenceFile.CSV,
        EvidenceFile.DOCX,
        EvidenceFile.XLSX
    })
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "fileRectificationEvidence", summary = "提交佐证 / file evidence; the body is the file itself")
    @APIResponse(
            responseCode = "201",
            description = "佐证 / the evidence",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response file(
            @PathParam("id") String id,
            @Parameter(description = "文件名 / name", required = true, example = "验收单.pdf") @QueryParam("name")
                    String name,
            @Parameter(description = "发送方计算的 SHA-256,可选 / SHA-256 as the sender has it, to be checked")
                    @QueryParam("sha256")
                    String sha256,
            HttpHeaders headers,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = EvidenceFile.PDF,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = EvidenceFile.JPEG,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = EvidenceFile.PNG,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(mediaType = EvidenceFile.TEXT, schema = @Schema(type = SchemaType.STRING))
                            })
                    java.nio.file.Path body) {
        return Response.status(201)
                .entity(desk.file(id, name, headers.getMediaType(), body, sha256))
                .build();
    }

    private Response stored(String id) {
        RectificationView view = view(id);
        return Etag.stored(view, view.version(), false);
    }

    private RectificationView view(String id) {
        return listings.find(Rectifications.LISTING, RectificationView.class, own(), Condition.of("r.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private Condition own() {
        return rectifications.conditions().get(0);
    }
}
