package io.junheng.audit.statement;

import io.junheng.audit.archive.TellsArchives;
import io.junheng.audit.log.Checkpoints;
import io.junheng.kit.event.Readings;
import io.junheng.kit.identity.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statements and bundles over REST (查询声明、证据包). */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@RolesAllowed({"auditor", "admin"})
@TellsArchives
public class StatementResource {

    private static final String SIZE = "至该检查点,缺省为最新 / up to the checkpoint of this size, by default the newest";
    private static final String FILTER =
            "过滤,与条目列表相同;文字字段不能比较大小 / filters as of the list of entries; texts have no order";

    private final Checkpoints checkpoints;
    private final Statements statements;
    private final Bundle bundle;
    private final Readings readings;
    private final Caller caller;

    StatementResource(Checkpoints checkpoints, Statements statements, Bundle bundle, Readings readings, Caller caller) {
        this.checkpoints = checkpoints;
        this.statements = statements;
        this.bundle = bundle;
        this.readings = readings;
        this.caller = caller;
    }

    @GET
    @Path("statements")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(
            operationId = "getAuditStatement",
            summary = "查询声明 / signed statement on how many entries a search finds and which, to be checked against the"
                    + " tree",
            description =
                    "声明检查点所覆盖的条目中恰有哪些符合条件;持有完整日志者可用核验程序判定有无遗漏 / says which of the entries that the checkpoint covers"
                            + " meet the filters; the verifier tells with the whole log whether any was left out")
    public String statement(
            @Parameter(description = FILTER) @QueryParam("filter") List<String> filter,
            @Parameter(description = SIZE, schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
                    @QueryParam("size")
                    String size)
            throws IOException {
        statements.requireCheckable(filter);
        return statements.signed(checkpoints.asked(size), filter, List.of());
    }

    @GET
    @Path("bundles")
    @Produces("application/zip")
    @Operation(
            operationId = "getAuditBundle",
            summary = "证据包 / a search's entries as CSV and NDJSON with proofs, checkpoint, key and signed statement, as"
                    + " a ZIP")
    @APIResponse(
            responseCode = "200",
            description = "证据包 / the bundle",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response bundle(
            @Parameter(description = FILTER) @QueryParam("filter") List<String> filter,
            @Parameter(description = SIZE, schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
                    @QueryParam("size")
                    String size) {
        statements.requireCheckable(filter);
        Checkpoints.Signed checkpoint = checkpoints.asked(size);
        readings.tell("audit-entries", Readings.MANY, caller.regionPath());
        StreamingOutput zip = output -> bundle.write(checkpoint, filter, output);
        return Response.ok(zip)
                .header("Content-Disposition", "attachment; filename=\"audit-" + checkpoint.size() + ".zip\"")
                .build();
    }
}
