package io.junheng.indicator.finding;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Findings (问题清单) over REST. A school's own user sees those of its school. */
@Path("/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "findings", description = "问题 / findings: where a region or school falls short of an indicator")
public class FindingResource {

    static final Listing LISTING = Listing.of("findings", "finding f")
            .field("id", "f.id", FieldType.TEXT)
            .field("framework", "f.framework", FieldType.TEXT)
            .field("frameworkVersion", "f.framework_version", FieldType.INTEGER)
            .field("criterion", "f.criterion", FieldType.TEXT)
            .field("criterionName", "f.criterion_name", FieldType.TEXT)
            .field("stage", "f.stage", FieldType.TEXT)
            .field("subject", "f.subject", FieldType.TEXT)
            .field("subjectCode", "f.subject_code", FieldType.TEXT)
            .field("subjectName", "f.subject_name", FieldType.TEXT)
            .field("regionCode", "f.region_code", FieldType.TEXT)
            .field("year", "f.year", FieldType.INTEGER)
            .field("value", "f.value", FieldType.DECIMAL)
            .field("threshold", "f.threshold", FieldType.TEXT)
            .field("gap", "f.gap", FieldType.DECIMAL)
            .field("gapElement", "f.gap_element", FieldType.TEXT)
            .field("unit", "f.unit", FieldType.TEXT)
            .field("status", "f.status", FieldType.TEXT)
            .field("openedBy", "f.opened_by", FieldType.TEXT)
            .field("resolvedBy", "f.resolved_by", FieldType.TEXT)
            .field("version", "f.version", FieldType.INTEGER)
            .key("id")
            .scope("f.region_path");

    private final Listings listings;
    private final Caller caller;

    FindingResource(Listings listings, Caller caller) {
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listFindings", summary = "问题清单 / findings")
    public Page<FindingView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, FindingView.class, ownSchool(caller));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getFinding", summary = "一个问题 / one finding")
    @APIResponse(
            responseCode = "200",
            description = "问题 / the finding",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        FindingView view = listings.find(LISTING, FindingView.class, Condition.of("f.id = ?", id), ownSchool(caller))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(view, view.version(), ifNoneMatch);
    }

    /** The caller's own school where it speaks for one. */
    static Condition ownSchool(Caller caller) {
        String school = caller.actor().school();
        return school == null
                ? Condition.of("true")
                : Condition.of("f.subject = 'SCHOOL' and f.subject_code = ?", school);
    }
}
