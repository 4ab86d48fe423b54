package io.junheng.audit.witness;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The witness over REST (见证), C2SP tlog-witness. */
@Path("/v1/audit/witness")
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
@Tag(name = "audit")
public class WitnessResource {

    private static final int CONFLICT = 409;

    private final Witness witness;

    WitnessResource(Witness witness) {
        this.witness = witness;
    }

    @GET
    @Path("key")
    @RolesAllowed({"viewer", "school", "department", "inspector", "admin", "auditor", "integration"})
    @Operation(
            operationId = "getAuditWitnessKey",
            summary = "见证公钥 / the public key under which this log cosigns others")
    public String key() {
        return witness.verifierKey() + "\n";
    }

    @POST
    @Path("add-checkpoint")
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed({"integration", "auditor", "admin"})
    @Idempotent
    @Operation(
            operationId = "cosignCheckpoint",
            summary = "共签检查点 / cosigns another log's checkpoint after checking that it only grew, C2SP tlog-witness",
            description = "409 时正文为本见证者所见的条数 / a 409 carries the size this witness saw last")
    public Response add(String body) {
        Submission submission = parsed(body);
        Witness.Answer answer = witness.judge(submission);
        return switch (answer.outcome()) {
            case COSIGNED -> Response.ok(answer.line()).build();
            case OTHER_OLD ->
                Response.status(CONFLICT)
                        .type("text/x.tlog.size")
                        .entity(answer.seen() + "\n")
                        .build();
            case UNKNOWN_LOG ->
                throw Problem.of(
                        WitnessProblem.UNKNOWN_LOG, submission.checkpoint().origin());
            case WRONG_SIGNATURE -> throw Problem.of(WitnessProblem.WRONG_SIGNATURE);
            case OLD_ABOVE_NEW -> throw Problem.of(WitnessProblem.OLD_ABOVE_NEW);
            case WRONG_PROOF -> throw Problem.of(WitnessProblem.WRONG_PROOF);
        };
    }

    private static Submission parsed(String body) {
        try {
            return Submission.parse(body == null ? "" : body);
        } catch (IllegalArgumentException e) {
            throw Problem.of(WitnessProblem.NOT_A_SUBMISSION, e.getMessage());
        }
    }
}
