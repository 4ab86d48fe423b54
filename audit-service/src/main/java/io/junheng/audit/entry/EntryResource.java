package io.junheng.audit.entry;

import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.Whole;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log's entries over REST (查阅日志). There is no way to change or remove one. */
@Path("/v1/audit/entries")
@Tag(name = "audit")
@RolesAllowed({"auditor", "admin"})
public class EntryResource {

    /** Below JSON in rank, so that who accepts anything gets a page. */
    private static final String NDJSON = "application/x-ndjson;qs=0.5";

    private final Entries entries;
    private final EntryExport export;
    private final Checkpoints checkpoints;

    EntryResource(Entries entries, EntryExport export, Checkpoints checkpoints) {
        this.entries = entries;
        this.export = export;
        this.checkpoints = checkpoints;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listAuditEntries", summary = "日志条目 / entries of the log in the caller's scope")
    public Page<EntryView> list(@Valid @BeanParam PageQuery query) {
        return entries.page(query);
    }

    @GET
    @Produces(NDJSON)
    @Operation(hidden = true)
    public StreamingOutput export(@QueryParam("size") String size, @QueryParam("filter") List<String> filter) {
        Checkpoints.Signed newest = checkpoints.newest();
        Checkpoints.Signed checkpoint = size == null
                ? newest
                : checkpoints.ofSize(Whole.of("size", size, 0)).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return output -> export.write(checkpoint, filter, output);
    }

    @GET
    @Path("{index}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getAuditEntry", summary = "单条日志 / one entry of the log")
    public EntryView get(@PathParam("index") String index) {
        return entries.find(Whole.of("index", index, 0)).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
