package io.junheng.kit.transfer;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.job.JobView;
import io.junheng.kit.job.Jobs;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports (导出) and the files of jobs over REST. */
@Path("/v1")
@Tag(name = "exports")
public class ExportResource {

    private final ExportSources sources;
    private final Jobs jobs;
    private final ResultSheet sheet;
    private final Caller caller;

    ExportResource(ExportSources sources, Jobs jobs, ResultSheet sheet, Caller caller) {
        this.sources = sources;
        this.jobs = jobs;
        this.sheet = sheet;
        this.caller = caller;
    }

    /** What to export: format, filters and order as in lists. */
    @Schema(name = "ExportRequest")
    public record ExportRequest(
            @Schema(description = "格式 / format", defaultValue = "CSV")
            TableFormat format,

            @Schema(description = "过滤 / filters as in lists")
            List<String> filter,

            @Schema(description = "排序 / order as in lists") String order) {}

    @POST
    @Path("exports/{resource}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"viewer", "school", "department", "inspector", "admin", "auditor", "integration"})
    @Idempotent
    @Operation(operationId = "startExport", summary = "导出数据 / export a list as a job")
    @APIResponse(
            responseCode = "202",
            description = "已受理 / accepted",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response start(@PathParam("resource") String resource, @Valid ExportRequest request) {
        ExportSource source = sources.get(resource);
        if (source.roles().stream().noneMatch(caller::has)) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
        ExportRequest full = request == null || request.format() == null
                ? new ExportRequest(
                        TableFormat.CSV,
                        request == null ? null : request.filter(),
                        request == null ? null : request.order())
                : request;
        return jobs.accepted(jobs.submit(ExportHandler.KIND, resource, full));
    }

    @GET
    @Path("jobs/{id}/result.csv")
    @Produces(TableFormat.CSV_TYPE)
    @RolesAllowed({"viewer", "school", "department", "inspector", "admin", "auditor", "integration"})
    @Operation(
            operationId = "getJobResultCsv",
            summary = "任务结果(CSV)/ an export's file, or the imported rows with their errors")
    @APIResponse(
            responseCode = "200",
            description = "文件 / the file",
            content = @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput csv(@PathParam("id") String id) {
        return result(id, TableFormat.CSV);
    }

    @GET
    @Path("jobs/{id}/result.ndjson")
    @Produces(TableFormat.NDJSON_TYPE)
    @RolesAllowed({"viewer", "school", "department", "inspector", "admin", "auditor", "integration"})
    @Operation(
            operationId = "getJobResultNdjson",
            summary = "任务结果(NDJSON)/ an export's file, or the imported rows with their errors")
    @APIResponse(
            responseCode = "200",
            description = "文件 / the file",
            content = @Content(mediaType = TableFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput ndjson(@PathParam("id") String id) {
        return result(id, TableFormat.NDJSON);
    }

    @GET
    @Path("jobs/{id}/result.xlsx")
    @Produces(TableFormat.XLSX_TYPE)
    @RolesAllowed({"viewer", "school", "department", "inspector", "admin", "auditor", "integration"})
    @Operation(
            operationId = "getJobResultXlsx",
            summary = "任务结果(XLSX)/ an export's file, or the imported rows with a column of errors")
    @APIResponse(
            responseCode = "200",
            description = "文件 / the file",
            content =
                    @Content(
                            mediaType = TableFormat.XLSX_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public StreamingOutput xlsx(@PathParam("id") String id) {
        return result(id, TableFormat.XLSX);
    }

    private StreamingOutput result(String id, TableFormat format) {
        JobView job = jobs.get(id);
        if (!job.status().finished()) {
            throw Problem.of(KitProblem.JOB_NOT_FINISHED);
        }
        if (job.kind().equals(ImportHandler.KIND)) {
            ImportRequest request = jobs.request(id, ImportRequest.class);
            return out -> sheet.write(id, request.format(), format, out);
        }
        if (!job.kind().equals(ExportHandler.KIND)
                || jobs.request(id, ExportRequest.class).format() != format) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        return out -> jobs.output(id).transferTo(out);
    }
}
