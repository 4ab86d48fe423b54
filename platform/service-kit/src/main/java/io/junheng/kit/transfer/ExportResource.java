package io.junheng.kit.transfer;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.job.JobView;
import io.junheng.kit.job.Jobs;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.table.TableFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports (导出) over REST. */
@Path("/v1/exports/{resource}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exports", description = "导出 / exports of whole lists as CSV, XLSX or NDJSON")
public class ExportResource {

    private final ExportSources sources;
    private final Jobs jobs;
    private final Caller caller;

    ExportResource(ExportSources sources, Jobs jobs, Caller caller) {
        this.sources = sources;
        this.jobs = jobs;
        this.caller = caller;
    }

    /** What to export: format, filters and order as in lists. */
    @Schema(name = "ExportRequest")
    public record ExportRequest(
            @Schema(description = "格式 / format", defaultValue = "CSV")
            TableFormat format,

            @Schema(description = "过滤 / filters as in lists")
            List<String> filter,

            @Schema(description = "排序 / order as in lists") String order,

            @Schema(description = "基准日，限有历史的数据 / the day to look at, where the list keeps its past", format = "date")
            String asOf) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
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
                        request == null ? null : request.order(),
                        request == null ? null : request.asOf())
                : request;
        sources.get(resource, full);
        return jobs.accepted(jobs.submit(ExportHandler.KIND, resource, full));
    }
}
