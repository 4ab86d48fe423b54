package io.junheng.registry.founding;

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

/** The rules on founding and naming schools (学校设置规则) over REST. */
@Path("/v1/founding-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "founding-rules")
public class FoundingRuleResource {

    private static final Listing LISTING = Listing.of("founding-rules", "founding_rule")
            .field("key", "key", FieldType.TEXT)
            .field("name", "name", FieldType.TEXT)
            .field("nameEn", "name_en", FieldType.TEXT)
            .field("kind", "kind", FieldType.TEXT)
            .field("types", "types", FieldType.TEXTS)
            .field("founders", "founders", FieldType.TEXTS)
            .field("words", "words", FieldType.TEXTS)
            .field("effectiveFrom", "effective_from", FieldType.DATE)
            .field("rectifyBy", "rectify_by", FieldType.DATE)
            .field("mayExcept", "may_except", FieldType.BOOLEAN)
            .field("basis", "basis", FieldType.TEXT)
            .field("version", "version", FieldType.INTEGER)
            .key("key");

    private final FoundingRules rules;
    private final Listings listings;

    FoundingRuleResource(FoundingRules rules, Listings listings) {
        this.rules = rules;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listFoundingRules", summary = "学校设置规则列表 / rules on founding and naming schools")
    public Page<FoundingRuleView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, FoundingRuleView.class);
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getFoundingRule", summary = "一条学校设置规则 / one rule on founding or naming schools")
    @APIResponse(
            responseCode = "200",
            description = "规则 / the rule",
            content = @Content(schema = @Schema(implementation = FoundingRuleView.class)))
    public Response get(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        FoundingRuleView rule = rules.find(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(rule, rule.version(), ifNoneMatch);
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putFoundingRule",
            summary = "定义或修改学校设置规则 / define or change a rule on founding or naming schools",
            description =
                    "规则对施行之日起新设、更名的学校生效；原有学校名称列入待整改清单。 / A rule binds what is founded or renamed from its first day on; names that stand from before appear among the findings.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = FoundingRuleView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已定义 / defined",
            content = @Content(schema = @Schema(implementation = FoundingRuleView.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutFoundingRule request) {
        FoundingRules.Change change = rules.put(key, request, ifMatch, ifNoneMatch);
        return Etag.stored(change.after(), change.after().version(), change.before() == null);
    }
}
