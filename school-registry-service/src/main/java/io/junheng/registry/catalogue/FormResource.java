package io.junheng.registry.catalogue;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
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
import jakarta.ws.rs.PUT;
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

/** The forms (报表) over REST. */
@Path("/v1/forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "forms")
public class FormResource {

    private static final Listing LISTING = Listing.of("forms", "form")
            .field("key", "key", FieldType.TEXT)
            .field("name", "name", FieldType.TEXT)
            .field("nameEn", "name_en", FieldType.TEXT)
            .field("subject", "subject", FieldType.TEXT)
            .field("periodType", "period_type", FieldType.TEXT)
            .field("elements", "elements", FieldType.TEXTS)
            .field("required", "required", FieldType.TEXTS)
            .field("classList", "class_list", FieldType.BOOLEAN)
            .field("rules", "rules", FieldType.JSON)
            .field("version", "version", FieldType.INTEGER)
            .key("key");

    private final Catalogue catalogue;
    private final Listings listings;

    FormResource(Catalogue catalogue, Listings listings) {
        this.catalogue = catalogue;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listForms", summary = "报表列表 / all forms")
    public Page<FormView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, FormView.class);
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getForm", summary = "一个报表 / one form")
    @APIResponse(
            responseCode = "200",
            description = "报表 / the form",
            content = @Content(schema = @Schema(implementation = FormView.class)))
    public Response get(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Form form = catalogue.form(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(FormView.of(form), form.version(), ifNoneMatch);
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "putForm", summary = "定义或修改报表 / define or change a form")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = FormView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已定义 / defined",
            content = @Content(schema = @Schema(implementation = FormView.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutForm request) {
        Catalogue.Change<Form> change = catalogue.put(key, request, ifMatch, ifNoneMatch);
        return Etag.stored(FormView.of(change.after()), change.after().version(), change.before() == null);
    }
}
