package io.junheng.audit.log;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What anyone needs to check the log (日志核验): its signed head, its public key, and proofs. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class LogResource {

    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    private final Checkpoints checkpoints;
    private final LogIdentity identity;
    private final LogProofs proofs;
    private final LogTiles tiles;
    private final Ranges ranges;
    private final Cosignatures cosignatures;
    private final Database database;
    private final Caller caller;

    LogResource(
            Checkpoints checkpoints,
            LogIdentity identity,
            LogProofs proofs,
            LogTiles tiles,
            Ranges ranges,
            Cosignatures cosignatures,
            Database database,
            Caller caller) {
        this.checkpoints = checkpoints;
        this.identity = identity;
        this.proofs = proofs;
        this.tiles = tiles;
        this.ranges = ranges;
        this.cosignatures = cosignatures;
        this.database = database;
        this.caller = caller;
    }

    @GET
    @Path("checkpoint")
    @Produces(TEXT)
    @RolesAllowed({"viewer", "school", "department", "inspector", "admin", "auditor", "integration"})
    @Operation(
            operationId = "getAuditCheckpoint",
            summary = "最新检查点 / the newest signed checkpoint, in the form C2SP tlog-checkpoint",
            description = "附见证者的共签(如有) / with the cosignatures of witnesses where there are any")
    public String checkpoint(
            @Parameter(description = "取该条数时签名的检查点 / the one signed at this size") @QueryParam("size") String size,
            @Parameter(
                            description = "取最近经见证者共签的 / the newest one that a witness cosigned",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("witnessed")
                    boolean witnessed) {
        return cosignatures.note(
                witnessed
                        ? cosignatures.newest().orElseThrow(() -> Problem.of(LogProblem.NOT_WITNESSED))
                        : checkpoints.asked(size));
    }

    @GET
    @Path("key")
    @Produces(TEXT)
    @RolesAllowed({"viewer", "school", "department", "inspector", "admin", "auditor", "integration"})
    @Operation(
            operationId = "getAuditKey",
            summary = "日志公钥 / the public key the log began with, as a C2SP signed-note verifier key",
            description = "换钥后仍为最初的公钥;历次移交见 keys / stays the same when keys are rotated; handovers are in keys")
    public String key() {
        return identity.chain().first().text() + "\n";
    }

    @GET
    @Path("keys")
    @RolesAllowed({"viewer", "school", "department", "inspector", "admin", "auditor", "integration"})
    @Operation(operationId = "listAuditKeys", summary = "密钥沿革 / the keys the log has had, and which signed what")
    public LogKeyList keys() {
        return LogKeyList.of(identity.chain());
    }

    @GET
    @Path("proofs/inclusion")
    @RolesAllowed({"auditor", "admin"})
    @Operation(operationId = "getInclusionProof", summary = "包含证明 / proof that an entry stands in the log")
    public InclusionProof inclusion(
            @Parameter(description = "条目序号 / index of the entry", required = true) @QueryParam("leafIndex")
                    String index,
            @Parameter(description = "日志条数,缺省为最新 / size of the log, by default the newest") @QueryParam("size")
                    String size) {
        long newest = checkpoints.newest().size();
        long at = Whole.of("leafIndex", index, -1);
        long of = Whole.of("size", size, newest);
        String leafHash = database.one(
                        "select coalesce(region_path, '/'), encode(leaf_hash, 'base64') from audit_entry where idx = ?",
                        row -> new String[] {row.getString(1), row.getString(2)},
                        at)
                .or(() -> inFile(at))
                .filter(row -> caller.sees(row[0]))
                .map(row -> row[1])
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (at >= of || of > newest) {
            throw Problem.of(LogProblem.NO_SUCH_SIZE, newest);
        }
        return new InclusionProof(at, of, leafHash, proofs.inclusion(at, of));
    }

    /** An entry whose range lies in files is known by its hash alone, so only callers of the whole country see it. */
    private Optional<String[]> inFile(long index) {
        return index < ranges.begin()
                ? tiles.leaf(index)
                        .map(hash -> new String[] {"/", Base64.getEncoder().encodeToString(hash)})
                : Optional.empty();
    }

    @GET
    @Path("proofs/consistency")
    @RolesAllowed({"viewer", "school", "department", "inspector", "admin", "auditor", "integration"})
    @Operation(operationId = "getConsistencyProof", summary = "一致性证明 / proof that the log was only appended to")
    public ConsistencyProof consistency(
            @Parameter(description = "较早的条数 / earlier size", required = true) @QueryParam("from") String from,
            @Parameter(description = "较晚的条数,缺省为最新 / later size, by default the newest") @QueryParam("to") String to) {
        long newest = checkpoints.newest().size();
        long earlier = Whole.of("from", from, 0);
        long later = Whole.of("to", to, newest);
        if (earlier < 1 || earlier > later || later > newest) {
            throw Problem.of(LogProblem.NO_SUCH_RANGE, newest);
        }
        return new ConsistencyProof(earlier, later, proofs.consistency(earlier, later));
    }
}
