package io.junheng.registry.statement;

import io.junheng.kit.identity.Role;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.registry.catalogue.Shelf;
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

/** Statements (分析表) over REST. */
@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statements")
public class StatementResource {

    private static final Listing LISTING = Listing.of("statements", "statement")
            .field("key", "key", FieldType.TEXT)
            .field("name", "body->>'name'", FieldType.TEXT)
            .field("nameEn", "body->>'nameEn'", FieldType.TEXT)
            .field("basis", "body->>'basis'", FieldType.TEXT)
            .field("form", "body->>'form'", FieldType.TEXT)
            .field("of", "body->>'of'", FieldType.TEXT)
            .field("parameters", "body->'parameters'", FieldType.JSON)
            .field("lines", "body->'lines'", FieldType.JSON)
            .field("version", "version", FieldType.INTEGER)
            .key("key");

    private final Statements statements;
    private final Shelf<Statement> shelf;
    private final Listings listings;

    StatementResource(Statements statements, Listings listings) {
        this.statements = statements;
        this.shelf = new Shelf<>(statements.definitions(), StatementView::of);
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listStatements",
            summary = "分析表列表 / all statements",
            description = "分析表 (statements): named formulas over the locked returns of a form.")
    public Page<StatementView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, StatementView.class);
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getStatement",
            summary = "一个分析表 / one statement",
            description = "分析表 (statement), or an earlier version of it.")
    @APIResponse(
            responseCode = "200",
            description = "分析表 / the statement",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    public Response get(
            @PathParam("key") String key,
            @Parameter(description = "较早的版本 / an earlier version") @QueryParam("version") Long version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return shelf.get(key, version, ifNoneMatch);
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putStatement",
            summary = "定义或修改分析表 / define or change a statement",
            description = "分析表 (statement): kept by administrators of the whole country.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已定义 / defined",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutStatement request) {
        return shelf.put(statements.put(key, request, ifMatch, ifNoneMatch));
    }

    @GET
    @Path("{key}/results/{code}/{year: [0-9]{4}}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getStatementResult",
            summary = "分析表结果 / what a statement gives for a school or region and year",
            description =
                    "分析表结果 (result of a statement) from locked returns; what is missing makes a line undetermined, never zero.")
    public ResultView result(
            @PathParam("key") String key, @PathParam("code") String code, @PathParam("year") int year) {
        return statements.result(key, code, year);
    }
}
