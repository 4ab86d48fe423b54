package io.junheng.audit.history;

import io.junheng.audit.archive.TellsArchives;
import io.junheng.audit.log.Resources;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history of one thing over REST (履历). */
@Path("/v1/audit/timelines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@TellsArchives
public class TimelineResource {

    private final Timelines timelines;

    TimelineResource(Timelines timelines) {
        this.timelines = timelines;
    }

    @GET
    @Path("{resource}/{id: .+}")
    @RolesAllowed({"auditor", "admin", "inspector"})
    @Operation(
            operationId = "listTimeline",
            summary = "履历 / what happened to one thing, in order, each with a sentence and what changed",
            description = "一所学校、一项任务等的全部变更,按先后;没有条目时为空。版本号连续即无缺漏 / all changes of one school, task or"
                    + " other thing in order; consecutive versions show that none is missing")
    public Page<Moment> list(
            @Parameter(description = "资源 / resource, named as in the change feed", example = "schools")
                    @PathParam("resource")
                    String resource,
            @Parameter(description = "自然键 / natural key", example = "AA22000001") @PathParam("id") String id,
            @Valid @BeanParam PageQuery query) {
        return timelines.page(Resources.aggregate(resource), id, query);
    }
}
