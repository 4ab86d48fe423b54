package io.junheng.audit.entry;

import io.junheng.audit.archive.Archives;
import io.junheng.audit.archive.TellsArchives;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.LogProblem;
import io.junheng.audit.log.Whole;
import io.junheng.kit.event.Readings;
import io.junheng.kit.identity.Caller;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log's entries over REST (查阅日志). There is no way to change or remove one. */
@Path("/v1/audit/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "audit",
        description = "记录 / the transparency log: entries, proofs, checkpoints, and what follows from them")
@RolesAllowed({"auditor", "admin"})
@TellsArchives
public class EntryResource {

    /** Below JSON in rank, so that who accepts anything gets a page. */
    private static final String NDJSON = "application/x-ndjson;qs=0.5";

    private static final String CSV = "text/csv;qs=0.4";

    private final Entries entries;
    private final EntryExport export;
    private final EntryCsv csv;
    private final Checkpoints checkpoints;
    private final Archives archives;
    private final Readings readings;
    private final Caller caller;

    /** One page; names the type for the API's document. */
    @Schema(description = "一页日志条目 / a page of entries")
    private record AuditEntryPage(
            @Schema(description = "本页数据 / the rows", required = true)
            List<AuditEntryView> items,

            @Schema(description = "下一页的标记,末页没有 / token of the next page, absent on the last")
            String next,

            @Schema(description = "总数,按需返回 / number of all rows, on request")
            Long totalCount) {}

    EntryResource(
            Entries entries,
            EntryExport export,
            EntryCsv csv,
            Checkpoints checkpoints,
            Archives archives,
            Readings readings,
            Caller caller) {
        this.readings = readings;
        this.caller = caller;
        this.entries = entries;
        this.export = export;
        this.csv = csv;
        this.checkpoints = checkpoints;
        this.archives = archives;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listAuditEntries",
            summary = "日志条目 / entries of the log in the caller's scope; as NDJSON, an export that can be verified"
                    + " offline; as CSV, a table")
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "仅导出:导出至该检查点 / exports only: export up to the checkpoint of this size",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
    @APIResponse(
            responseCode = "200",
            description = "条目 / the entries",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AuditEntryPage.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Page<AuditEntryView> list(@Valid @BeanParam PageQuery query) {
        return entries.page(query);
    }

    @GET
    @Produces(NDJSON)
    @Operation(hidden = true)
    public StreamingOutput export(@QueryParam("size") String size, @QueryParam("filter") List<String> filter) {
        Checkpoints.Signed checkpoint = checkpoints.asked(size);
        export.requireHere(checkpoint);
        tell();
        return output -> export.write(checkpoint, filter, output);
    }

    @GET
    @Produces(CSV)
    @Operation(hidden = true)
    public StreamingOutput table(@QueryParam("size") String size, @QueryParam("filter") List<String> filter) {
        Checkpoints.Signed checkpoint = checkpoints.asked(size);
        export.requireHere(checkpoint);
        tell();
        return output -> csv.write(checkpoint, filter, output);
    }

    /** Who takes the log home is in the log. */
    private void tell() {
        readings.tell("audit-entries", Readings.MANY, caller.regionPath());
    }

    /** Where an entry lies that is not in the database; that it exists is only told to who may see any. */
    private Problem gone(long index) {
        return archives.holding(index)
                .filter(range -> caller.sees("/"))
                .map(range -> Problem.of(LogProblem.ENTRY_IN_FILE, index, range.directory(), range.manifest()))
                .orElseGet(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    @GET
    @Path("{leafIndex}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getAuditEntry", summary = "单条日志 / one entry of the log")
    public AuditEntryView get(@PathParam("leafIndex") String index) {
        long at = Whole.of("leafIndex", index, 0);
        return entries.find(at).orElseThrow(() -> gone(at));
    }
}
