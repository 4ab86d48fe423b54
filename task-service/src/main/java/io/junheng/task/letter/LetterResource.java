package io.junheng.task.letter;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** Letters of responsibility (目标责任书) over REST. */
@Path("/v1/responsibility-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class LetterResource {

    private final Letters letters;
    private final Listings listings;

    LetterResource(Letters letters, Listings listings) {
        this.letters = letters;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listResponsibilityLetters", summary = "责任书列表 / letters of responsibility")
    public Page<LetterView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Letters.LISTING, query, LetterView.class);
    }

    @GET
    @Path("coverage")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getResponsibilityLetterCoverage",
            summary = "责任书签订率 / how many of the regions directly below an issuer signed for a year")
    public CoverageView coverage(
            @Parameter(description = "签发方区划 / issuer", required = true, example = "220300")
                    @NotNull
                    @QueryParam("issuer")
                    String issuer,
            @Parameter(description = "年度 / year", required = true, example = "2026") @NotNull @QueryParam("year")
                    Integer year) {
        return letters.coverage(issuer, year);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getResponsibilityLetter", summary = "一份责任书 / one letter of responsibility")
    public LetterView get(@PathParam("id") String id) {
        return listings.find(Letters.LISTING, LetterView.class, Condition.of("l.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "issueResponsibilityLetter", summary = "签发责任书 / issue a letter to be signed")
    @APIResponse(
            responseCode = "201",
            description = "已签发 / issued",
            content = @Content(schema = @Schema(implementation = LetterView.class)))
    public Response issue(@Valid @NotNull PostLetter request) {
        LetterView view = get(letters.issue(request));
        return Response.status(201)
                .entity(view)
                .header(HttpHeaders.LOCATION, "/v1/responsibility-letters/" + view.id())
                .build();
    }

    @POST
    @Path("{id}/signatures")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "signResponsibilityLetter",
            summary = "签订责任书 / sign a letter, which never changes from then on")
    public LetterView sign(@PathParam("id") String id, @Valid @NotNull PostSignature request) {
        letters.sign(id, request);
        return get(id);
    }

    @POST
    @Path("{id}/results")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "assessResponsibilityLetter", summary = "责任书考核结果 / say what came of a signed letter")
    public LetterView assess(@PathParam("id") String id, @Valid @NotNull PostResult request) {
        letters.assess(id, request);
        return get(id);
    }
}
