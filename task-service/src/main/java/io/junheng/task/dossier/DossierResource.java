package io.junheng.task.dossier;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The dossier of each kind of task over REST (案卷): what was done, reports of progress, evidence. A kind has a class of its own with its path; the desk says who sees
 * which task and what a report or a file changes there. {@link DossierOperations} names the operations after the kind.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class DossierResource {

    private final DossierDesk desk;
    private final Dossier dossier;

    protected DossierResource(DossierDesk desk, Dossier dossier) {
        this.desk = desk;
        this.dossier = dossier;
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(summary = "办理记录 / every stamp of the task")
    public Page<StampView> history(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        desk.require(id);
        return dossier.history(id, query);
    }

    @GET
    @Path("{id}/targets")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(summary = "对照目标:进展报告可报的指标 / what the figures of a report are held against")
    public List<LinkedTarget> targets(@PathParam("id") String id) {
        return desk.targets(id);
    }

    @GET
    @Path("{id}/progress-reports")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(summary = "进展报告列表 / progress reports")
    public Page<ProgressReportView> reports(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        desk.require(id);
        return dossier.reports(id, query);
    }

    @POST
    @Path("{id}/progress-reports")
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.ADMIN})
    @Idempotent
    @Operation(summary = "报告进展 / report progress")
    @APIResponse(
            responseCode = "201",
            description = "进展报告 / the report",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgressReportView.class)))
    public Response report(@PathParam("id") String id, @NotNull PostProgress request) {
        return Response.status(201).entity(desk.report(id, request)).build();
    }

    @GET
    @Path("{id}/evidence")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(summary = "佐证列表 / files of evidence")
    public Page<EvidenceView> evidence(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        desk.require(id);
        return dossier.evidence(id, query);
    }

    @GET
    @Path("{id}/evidence/{evidenceId}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(summary = "佐证内容 / the content of a file of evidence")
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
    @Operation(summary = "提交佐证 / file evidence; the body is the file itself")
    @APIResponse(
            responseCode = "201",
            description = "佐证 / the evidence",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvidenceView.class)))
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
}
