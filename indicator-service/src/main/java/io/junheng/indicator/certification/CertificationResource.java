package io.junheng.indicator.certification;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applications for certifications and titles (认定申报) over REST. */
@Path("/v1/certifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "certifications",
        description = "认定 / applications for a title, their reviews and approvals, and what bars them")
public class CertificationResource {

    private final CertificationDesk desk;
    private final CertificationDecisions decisions;
    private final Certifications certifications;
    private final KnownRegions regions;
    private final Listings listings;
    private final Caller caller;

    CertificationResource(
            CertificationDesk desk,
            CertificationDecisions decisions,
            Certifications certifications,
            KnownRegions regions,
            Listings listings,
            Caller caller) {
        this.desk = desk;
        this.decisions = decisions;
        this.certifications = certifications;
        this.regions = regions;
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listCertifications",
            summary = "认定申报列表 / applications",
            description = "认定申报 (applications): certifications of counties, titles of schools, awards.")
    public Page<CertificationView.Row> list(@Valid @BeanParam PageQuery query) {
        String school = caller.actor().school();
        return school == null
                ? listings.page(CertificationView.LISTING, query, CertificationView.Row.class)
                : listings.page(
                        CertificationView.LISTING,
                        query,
                        CertificationView.Row.class,
                        Condition.of("c.subject = 'SCHOOL' and c.subject_code = ?", school));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "applyForCertification",
            summary = "申报 / apply for a certification or title",
            description = "申报 (application): refused while an incident bans from applying.")
    @APIResponse(
            responseCode = "201",
            description = "已提交 / applied",
            content = @Content(schema = @Schema(implementation = CertificationView.class)))
    public Response apply(@Valid @NotNull ApplyForCertification request) {
        return stored(desk.apply(request), true);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getCertification",
            summary = "一份申报 / one application in full",
            description = "申报及审核审批记录 (application and what was decided).")
    @APIResponse(
            responseCode = "200",
            description = "申报 / the application",
            content = @Content(schema = @Schema(implementation = CertificationView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Certification one = desk.seen(id);
        return Etag.answer(CertificationView.of(one), one.version(), ifNoneMatch);
    }

    @POST
    @Path("{id}/steps")
    @Idempotent
    @RolesAllowed({Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "takeCertificationStep",
            summary = "审核、审批 / decide for a party to the step that waits",
            description = "审核审批 (review and approval): all parties of a step must approve; whoever applied cannot.")
    @APIResponse(
            responseCode = "200",
            description = "申报 / the application",
            content = @Content(schema = @Schema(implementation = CertificationView.class)))
    public Response step(@PathParam("id") String id, @Valid @NotNull TakeStep request) {
        return stored(desk.step(id, request), false);
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @RolesAllowed({Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "transitionCertification",
            summary = "公示、认定、不予认定、撤回、撤销 / decide what becomes of an application",
            description = "认定 (decision): by a region above, after publicity, with the rounds passed and a place left.")
    @APIResponse(
            responseCode = "200",
            description = "申报 / the application",
            content = @Content(schema = @Schema(implementation = CertificationView.class)))
    public Response transition(@PathParam("id") String id, @Valid @NotNull CertificationTransition request) {
        return stored(decisions.decide(id, request), false);
    }

    @GET
    @Path("coverage")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getCertificationCoverage",
            summary = "认定比例 / how many counties of a region are certified",
            description = "县级认定比例 (certified counties): number and share.")
    public Coverage coverage(
            @Parameter(description = "认定办法 / scheme", required = true, example = "preschool-county")
                    @QueryParam("scheme")
                    String scheme,
            @Parameter(description = "区划，缺省为调用者的 / region, by default the caller's", example = "640100")
                    @QueryParam("regionCode")
                    String regionCode) {
        String path = regionCode == null
                ? caller.regionPath()
                : regions.find(regionCode)
                        .map(KnownRegion::path)
                        .filter(caller::sees)
                        .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return certifications.coverage(scheme, path);
    }

    private static Response stored(Certification one, boolean created) {
        return Etag.stored(CertificationView.of(one), one.version(), created);
    }
}
