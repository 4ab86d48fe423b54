package io.junheng.task.document;

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
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;

/** Policy documents (文件抽取) over REST. */
@Path("/v1/plan-extractions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan-extractions")
public class PlanExtractionResource {

    static final Listing LISTING = Listing.of("plan-extractions", "plan_extraction e")
            .field("id", "e.id", FieldType.TEXT)
            .field("title", "e.title", FieldType.TEXT)
            .field("regionPath", "e.region_path", FieldType.TEXT)
            .field("items", "jsonb_array_length(e.draft -> 'items')", FieldType.INTEGER)
            .field("targets", "jsonb_array_length(e.draft -> 'targets')", FieldType.INTEGER)
            .field("createdAt", "e.created_at", FieldType.TIME)
            .field("createdBy", "e.created_by", FieldType.TEXT)
            .key("id")
            .scope("e.region_path");

    private final PlanExtractions extractions;
    private final Documents documents;
    private final Listings listings;

    PlanExtractionResource(PlanExtractions extractions, Documents documents, Listings listings) {
        this.extractions = extractions;
        this.documents = documents;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listPlanExtractions", summary = "文件抽取列表 / policy documents that were sent in")
    public Page<PlanExtractionSummary> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, PlanExtractionSummary.class);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getPlanExtraction", summary = "抽取结果与原文 / what was read from one document, with its text")
    public PlanExtractionView get(@PathParam("id") String id) {
        return PlanExtractionView.of(extractions.get(id), true);
    }

    @POST
    @Consumes({MediaType.TEXT_PLAIN, Documents.DOCX, Documents.PDF})
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "extractPlan",
            summary = "读取政策文件,抽取任务、分工与目标 / read a policy document: tasks, departments by role, figures")
    @APIResponse(
            responseCode = "201",
            description = "抽取结果 / what was read",
            content = @Content(schema = @Schema(implementation = PlanExtractionView.class)))
    public Response extract(
            @Parameter(
                            description = "区划代码,默认为调用者的区域 / region it is read for, by default the caller's",
                            example = "220300")
                    @QueryParam("regionCode")
                    String regionCode,
            HttpHeaders headers,
            @RequestBody(
                            description =
                                    "文本(UTF-8、GB18030、UTF-16)、.docx、.pdf,或 multipart/form-data 表单中的 file / text in UTF-8, GB18030 or UTF-16 of at most 4 MiB; a .docx or .pdf file of at most 20 MiB; or a multipart/form-data form with any of these as file",
                            content = {
                                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = Documents.DOCX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = Documents.PDF,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = PlanText.class))
                            })
                    java.nio.file.Path document) {
        return created(documents.sentAs(headers.getMediaType(), document), regionCode);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(hidden = true)
    public Response extractJson(@QueryParam("regionCode") String regionCode, @NotNull PlanText document) {
        return created(Document.pasted(document.text()), regionCode);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(hidden = true)
    public Response extractForm(
            @QueryParam("regionCode") String regionCode, @RestForm("file") java.nio.file.Path file) {
        return created(documents.uploaded(file), regionCode);
    }

    private Response created(Document document, String regionCode) {
        PlanExtraction extraction = extractions.read(document, regionCode);
        return Response.status(201)
                .entity(PlanExtractionView.of(extraction, false))
                .header(HttpHeaders.LOCATION, "/v1/plan-extractions/" + extraction.id())
                .build();
    }
}
