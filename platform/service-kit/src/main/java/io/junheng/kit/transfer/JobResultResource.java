package io.junheng.kit.transfer;

import io.junheng.kit.job.JobReadings;
import io.junheng.kit.job.JobView;
import io.junheng.kit.job.Jobs;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.table.TableFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of jobs (任务结果) over REST: an export's table, or an import's own with a column of errors. */
@Path("/v1/jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
public class JobResultResource {

    private final Jobs jobs;
    private final JobReadings readings;
    private final ResultSheet sheet;

    JobResultResource(Jobs jobs, JobReadings readings, ResultSheet sheet) {
        this.jobs = jobs;
        this.readings = readings;
        this.sheet = sheet;
    }

    @GET
    @Path("result.csv")
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
    @Path("result.ndjson")
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
    @Path("result.xlsx")
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
            readings.tell(job);
            return out -> sheet.write(id, request.format(), format, out);
        }
        if (!job.kind().equals(ExportHandler.KIND)
                || jobs.request(id, ExportResource.ExportRequest.class).format() != format) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        readings.tell(job);
        return out -> jobs.output(id).transferTo(out);
    }
}
