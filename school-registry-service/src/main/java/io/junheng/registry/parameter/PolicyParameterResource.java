package io.junheng.registry.parameter;

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
import io.junheng.registry.reading.Day;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Policy parameters (政策参数) over REST. */
@Path("/v1/policy-parameters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policy-parameters")
public class PolicyParameterResource {

    private static final Listing LISTING = Listing.of(
                    "policy-parameters",
                    "policy_parameter p join policy_parameter_value v on v.key = p.key left join region r on r.code = v.region_code")
            .field("key", "p.key", FieldType.TEXT)
            .field("regionCode", "v.region_code", FieldType.TEXT)
            .field("name", "p.name", FieldType.TEXT)
            .field("nameEn", "p.name_en", FieldType.TEXT)
            .field("type", "p.type", FieldType.TEXT)
            .field("unit", "p.unit", FieldType.TEXT)
            .field("basis", "v.basis", FieldType.TEXT)
            .field("values", "v.periods", FieldType.JSON)
            .field("version", "v.version", FieldType.INTEGER)
            .key("key", "regionCode");

    private final PolicyParameters parameters;
    private final Listings listings;
    private final Caller caller;
    private final Clock clock;

    PolicyParameterResource(PolicyParameters parameters, Listings listings, Caller caller, Clock clock) {
        this.parameters = parameters;
        this.listings = listings;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listPolicyParameters",
            summary = "政策参数列表 / policy parameters of the country and what regions in scope have set for themselves")
    public Page<PolicyParameterView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(
                LISTING,
                query,
                PolicyParameterView.class,
                Condition.of("v.region_code = '' or r.path like ? || '%'", caller.regionPath()));
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getPolicyParameter", summary = "一个政策参数 / one policy parameter, for the whole country")
    @APIResponse(
            responseCode = "200",
            description = "政策参数 / the parameter",
            content = @Content(schema = @Schema(implementation = PolicyParameterView.class)))
    public Response get(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        PolicyParameter found = parameters.find(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(PolicyParameterView.of(found), found.version(), ifNoneMatch);
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putPolicyParameter",
            summary = "设定政策参数 / define a policy parameter and its values for the whole country")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = PolicyParameterView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已设定 / defined",
            content = @Content(schema = @Schema(implementation = PolicyParameterView.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutPolicyParameter request) {
        return stored(parameters.put(key, request, ifMatch, ifNoneMatch));
    }

    @GET
    @Path("{key}/regions/{code}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getRegionalPolicyParameter", summary = "地区取值 / what a region has set for itself")
    @APIResponse(
            responseCode = "200",
            description = "地区取值 / the region's values",
            content = @Content(schema = @Schema(implementation = PolicyParameterView.class)))
    public Response getRegional(
            @PathParam("key") String key,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        parameters.visible(code);
        PolicyParameter found = parameters.regional(key, code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(PolicyParameterView.of(found), found.version(), ifNoneMatch);
    }

    @PUT
    @Path("{key}/regions/{code}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putRegionalPolicyParameter",
            summary = "设定地区取值 / set a region's own values, in place of the country's")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = PolicyParameterView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已设定 / set",
            content = @Content(schema = @Schema(implementation = PolicyParameterView.class)))
    public Response putRegional(
            @PathParam("key") String key,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutRegionalParameter request) {
        return stored(parameters.put(key, code, request, ifMatch, ifNoneMatch));
    }

    @GET
    @Path("{key}/effective")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getEffectivePolicyParameter",
            summary = "当前取值 / the value that applies in a region on a day, today by default")
    public EffectiveValueView effective(
            @PathParam("key") String key,
            @Parameter(description = "区划代码 / region", example = "220303") @QueryParam("regionCode") String region,
            @Parameter(description = "日期 / day", example = "2024-09-01") @QueryParam("day") String day) {
        PolicyParameter found = parameters.find(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        LocalDate on = day == null ? LocalDate.now(clock) : day(day);
        String path = region == null ? "/" : parameters.visible(region);
        Object value = parameters
                .effective(key, List.of(new PolicyParameters.Place(path, on)))
                .get(0);
        return new EffectiveValueView(key, region, on, Period.wire(value), found.unit());
    }

    private static LocalDate day(String text) {
        try {
            return Day.of(text);
        } catch (Problem wrong) {
            throw wrong.at("?day");
        }
    }

    private static Response stored(PolicyParameters.Change change) {
        return Etag.stored(
                PolicyParameterView.of(change.after()), change.after().version(), change.before() == null);
    }
}
