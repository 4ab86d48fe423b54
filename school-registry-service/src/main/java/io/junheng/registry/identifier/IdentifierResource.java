package io.junheng.registry.identifier;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What foreign codes stand for (外部编码对照) over REST, both ways: filter by {@code foreignCode} or by {@code code}. */
@Path("/v1/identifiers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identifiers")
public class IdentifierResource {

    private final IdentifierBook book;
    private final Listings listings;
    private final Caller caller;

    IdentifierResource(IdentifierBook book, Listings listings, Caller caller) {
        this.book = book;
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listIdentifiers",
            summary = "外部编码对照列表 / what foreign codes stand for",
            description =
                    "双向查询:`filter=foreignCode:in:…` 由外部编码查本系统代码,`filter=code:in:…` 反之。 / Both ways: filter by `foreignCode` for this suite's codes, by `code` for a partner's.")
    public Page<IdentifierView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(IdentifierBook.LISTING, query, IdentifierView.class);
    }

    @GET
    @Path("{scheme}/{foreign}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getIdentifier", summary = "一个外部编码的对照 / what one foreign code stands for")
    @APIResponse(
            responseCode = "200",
            description = "对照 / what it stands for",
            content = @Content(schema = @Schema(implementation = IdentifierView.class)))
    public Response get(
            @PathParam("scheme") String scheme,
            @PathParam("foreign") String foreign,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        IdentifierView found = listings.find(
                        IdentifierBook.LISTING,
                        IdentifierView.class,
                        Condition.of("i.scheme = ? and i.foreign_code = ?", scheme, foreign))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(found, found.version(), ifNoneMatch);
    }

    @PUT
    @Path("{scheme}/{foreign}")
    @Transactional
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "putIdentifier",
            summary = "确定外部编码所指 / say what a foreign code stands for",
            description =
                    "同一方案中一个外部编码只指一个对象,一个对象只有一个外部编码;`code` 为空表示不再对应。 / In a scheme a code stands for one thing and a thing has one code; without `code` it stands for nothing any more.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = IdentifierView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已对照 / mapped",
            content = @Content(schema = @Schema(implementation = IdentifierView.class)))
    public Response put(
            @PathParam("scheme") String scheme,
            @PathParam("foreign") String foreign,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutIdentifier request) {
        IdentifierBook.Asked asked = new IdentifierBook.Asked(scheme, foreign, request.code(), request.regionCode());
        IdentifierBook.Batch batch = book.open(List.of(asked));
        IdentifierView before = batch.find(asked);
        if (before != null && !caller.sees(before.regionPath())) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        if (before == null) {
            Preconditions.present(ifMatch);
        } else {
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, before.version());
        }
        IdentifierBook.Change change = batch.put(asked);
        batch.save();
        return Etag.stored(change.after(), change.after().version(), change.before() == null);
    }
}
