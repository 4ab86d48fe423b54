package io.junheng.audit.publication;

import io.junheng.audit.log.AuditConfig;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.Cosignatures;
import io.junheng.audit.log.LogProblem;
import io.junheng.audit.tree.VerifyingKey;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the log is known outside its database, over REST (公布情况). */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class PublicationResource {

    private static final Listing LISTING = Listing.of("audit-publications", "log_publication p")
            .field("target", "p.target", FieldType.TEXT)
            .field("size", "p.size", FieldType.INTEGER)
            .field("receipt", "p.receipt", FieldType.TEXT)
            .field("publishedAt", "p.published_at", FieldType.TIME)
            .key("target", "size");

    private final EventStates states;
    private final Listings listings;
    private final Checkpoints checkpoints;
    private final Cosignatures cosignatures;
    private final List<VerifyingKey> witnesses;

    PublicationResource(
            EventStates states,
            Listings listings,
            Checkpoints checkpoints,
            Cosignatures cosignatures,
            AuditConfig config) {
        this.states = states;
        this.listings = listings;
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
        this.witnesses = config.witnesses().values().stream()
                .map(witness -> VerifyingKey.parse(witness.key()))
                .toList();
    }

    @GET
    @Path("events/{eventId}")
    @RolesAllowed({"auditor", "admin"})
    @Operation(
            operationId = "getAuditEventState",
            summary = "入日志状态 / how far an event has come: sequenced, integrated, published")
    public EventState state(@Parameter(description = "事件编号 / id of the event") @PathParam("eventId") String eventId) {
        try {
            return states.of(UUID.fromString(eventId)).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }

    @GET
    @Path("publications")
    @RolesAllowed({"auditor", "admin"})
    @Operation(
            operationId = "listAuditPublications",
            summary = "公布记录 / which checkpoints are kept where outside the database")
    public Page<PublicationView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, PublicationView.class);
    }

    @POST
    @Path("cosignatures")
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @RolesAllowed({"auditor", "admin", "integration"})
    @Idempotent
    @Operation(
            operationId = "addAuditCosignature",
            summary =
                    "接收共签 / takes a checkpoint of this log that a known witness cosigned, and answers with all cosignatures",
            description = "适用于经邮件等途径取得的共签 / for cosignatures that come by mail or other ways")
    public String cosigned(String note) {
        Checkpoints.Signed checkpoint =
                checkpoints.ofNote(note).orElseThrow(() -> Problem.of(LogProblem.NOT_OUR_CHECKPOINT));
        List<String> lines = note.lines().toList();
        boolean kept = false;
        for (VerifyingKey witness : witnesses) {
            kept |= cosignatures.keep(checkpoint, witness, lines).isPresent();
        }
        if (!kept) {
            throw Problem.of(LogProblem.NO_KNOWN_WITNESS);
        }
        return cosignatures.note(checkpoint);
    }
}
