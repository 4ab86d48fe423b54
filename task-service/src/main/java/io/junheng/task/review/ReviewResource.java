package io.junheng.task.review;

import io.junheng.kit.concurrency.Etag;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** The clean-up of policy documents (评价改革文件清理) over REST. */
@Path("/v1/document-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class ReviewResource {

    private final ReviewDesk desk;
    private final Listings listings;

    ReviewResource(ReviewDesk desk, Listings listings) {
        this.desk = desk;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listDocumentReviews",
            summary = "文件清理列表 / clean-ups of documents, with how many are undecided")
    public Page<ReviewView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Reviews.LISTING, query, ReviewView.class);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "openDocumentReview", summary = "开展文件清理 / open a clean-up with its list of documents")
    @APIResponse(
            responseCode = "201",
            description = "文件清理 / the clean-up",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response open(@NotNull PostReview request) {
        ReviewView view = view(desk.open(request));
        return Etag.stored(view, view.version(), true);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getDocumentReview", summary = "一次文件清理 / one clean-up")
    @APIResponse(
            responseCode = "200",
            description = "文件清理 / the clean-up",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        ReviewView view = view(id);
        return Etag.answer(view, view.version(), ifNoneMatch);
    }

    @GET
    @Path("{id}/documents")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listReviewedDocuments",
            summary = "清理的文件及结论 / the documents of a clean-up, with what was decided of each")
    public Page<DocumentView> documents(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        view(id);
        return listings.page(Reviews.DOCUMENTS, query, DocumentView.class, Condition.of("d.review_id = ?", id));
    }

    @POST
    @Path("{id}/documents/{document}/verdicts")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "decideDocument",
            summary = "作出清理结论:保留、修改、废止 / decide of a document: it is kept, amended or repealed")
    @APIResponse(
            responseCode = "201",
            description = "文件及结论 / the document",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public Response decide(
            @PathParam("id") String id, @PathParam("document") String document, @NotNull PostVerdict request) {
        desk.decide(id, document, request);
        return Response.status(201)
                .entity(listings.find(Reviews.DOCUMENTS, DocumentView.class, Condition.of("d.id = ?", document))
                        .orElseThrow())
                .build();
    }

    @POST
    @Path("{id}/transitions")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "closeDocumentReview",
            summary = "完成清理,每份文件须有结论 / close a clean-up; every document has a verdict")
    @APIResponse(
            responseCode = "200",
            description = "文件清理 / the clean-up",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response close(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull ReviewTransition request) {
        desk.close(id, request, ifMatch);
        ReviewView view = view(id);
        return Etag.stored(view, view.version(), false);
    }

    private ReviewView view(String id) {
        return listings.find(Reviews.LISTING, ReviewView.class, Condition.of("r.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
