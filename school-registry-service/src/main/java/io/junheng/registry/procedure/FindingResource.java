package io.junheng.registry.procedure;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Findings with cases of procedures (办件问题) over REST. */
@Path("/v1/procedure-findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "procedures")
public class FindingResource {

    private static final Listing LISTING = Listing.of(
                    "procedure-findings", "procedure_finding f join procedure_case c on c.id = f.case_id")
            .field("id", "f.id", FieldType.TEXT)
            .field("caseId", "f.case_id", FieldType.TEXT)
            .field("procedure", "c.procedure", FieldType.TEXT)
            .field("subject", "c.subject", FieldType.TEXT)
            .field("subjectCode", "c.subject_code", FieldType.TEXT)
            .field("regionCode", "c.region_code", FieldType.TEXT)
            .field("origin", "f.origin", FieldType.TEXT)
            .field("key", "f.key", FieldType.TEXT)
            .field("message", "f.message", FieldType.TEXT)
            .field("messageEn", "f.message_en", FieldType.TEXT)
            .field("basis", "f.basis", FieldType.TEXT)
            .field("status", "f.status", FieldType.TEXT)
            .field("openedOn", "f.opened_on", FieldType.DATE)
            .field("closedOn", "f.closed_on", FieldType.DATE)
            .field("reason", "f.reason", FieldType.TEXT)
            .field("version", "f.version", FieldType.INTEGER)
            .key("id")
            .scope("c.region_path");

    private final CaseFindings findings;
    private final CaseLists lists;
    private final Listings listings;

    FindingResource(CaseFindings findings, CaseLists lists, Listings listings) {
        this.findings = findings;
        this.lists = lists;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listProcedureFindings",
            summary = "办件问题列表 / findings with cases",
            description = "问题 (findings): what rules found with cases, and attempts that were refused.")
    public Page<FindingView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, FindingView.class, lists.visible());
    }

    @POST
    @Path("{id}/transitions")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "transitionProcedureFinding",
            summary = "问题销号 / close a finding",
            description =
                    "销号 (closing) of what an attempt left, for a reason and by another than who made it; what a rule found closes when the rule holds.")
    @APIResponse(
            responseCode = "200",
            description = "问题 / the finding",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    public Response close(@PathParam("id") String id, @NotNull CloseFinding request) {
        Finding closed = findings.close(id, request);
        return Etag.stored(FindingView.of(closed), closed.version(), false);
    }
}
