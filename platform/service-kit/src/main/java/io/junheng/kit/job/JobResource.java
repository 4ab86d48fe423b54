package io.junheng.kit.job;

import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** Jobs (任务) over REST. */
@Path("/v1/jobs/{id}")
@Tag(name = "jobs", description = "任务 / jobs: what takes longer than a second, with progress, rows and result")
@RolesAllowed({"viewer", "school", "department", "inspector", "admin", "auditor", "integration"})
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

    private static final Listing ROWS = Listing.of("job-rows", "job_row")
            .field("row", "row_number", FieldType.INTEGER)
            .field("seq", "seq", FieldType.INTEGER)
            .field("outcome", "outcome", FieldType.TEXT)
            .field("column", "column_name", FieldType.TEXT)
            .field("code", "code", FieldType.TEXT)
            .field("message", "message_zh", FieldType.TEXT)
            .field("messageEn", "message_en", FieldType.TEXT)
            .field("value", "value", FieldType.TEXT)
            .key("row", "seq");

    private final Jobs jobs;
    private final JobReadings readings;
    private final Listings listings;

    JobResource(Jobs jobs, JobReadings readings, Listings listings) {
        this.jobs = jobs;
        this.readings = readings;
        this.listings = listings;
    }

    @GET
    @Operation(operationId = "getJob", summary = "任务状态与进度 / status and progress of a job")
    @APIResponse(
            responseCode = "200",
            description = "任务 / the job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response get(@PathParam("id") String id) {
        JobView job = jobs.get(id);
        Response.ResponseBuilder response = Response.ok(job);
        return job.status().finished()
                ? response.build()
                : response.header("Retry-After", "1").build();
    }

    @GET
    @Path("rows")
    @Operation(
            operationId = "listJobRows",
            summary = "有问题的行 / rows that were rejected or warned of, with row, column, code, message and value")
    public Page<JobRowView> rows(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        readings.tell(jobs.get(id));
        return listings.page(ROWS, query, JobRowView.class, Condition.of("job_id = ?", id));
    }

    @DELETE
    @Operation(operationId = "cancelJob", summary = "取消任务 / ask a job to stop")
    @APIResponse(
            responseCode = "200",
            description = "任务 / the job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public JobView cancel(@PathParam("id") String id) {
        return jobs.cancel(id);
    }
}
