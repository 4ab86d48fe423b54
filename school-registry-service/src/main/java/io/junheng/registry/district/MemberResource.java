package io.junheng.registry.district;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What belongs to units beside the administrative tree (学区等的成员) over REST. */
@Path("/v1/regions/{code}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regions")
public class MemberResource {

    private static final Listing LISTING = Listing.of(
                    "region-members",
                    "region_member m left join school s on s.code = m.member_code left join region r on r.code = m.member_code")
            .field("regionCode", "m.region_code", FieldType.TEXT)
            .field("memberCode", "m.member_code", FieldType.TEXT)
            .field("memberKind", "case when s.code is null then 'REGION' else 'SCHOOL' end", FieldType.TEXT)
            .field("name", "coalesce(s.name, r.name)", FieldType.TEXT)
            .field("validFrom", "m.valid_from", FieldType.DATE)
            .field("validTo", "m.valid_to", FieldType.DATE)
            .field("version", "m.version", FieldType.INTEGER)
            .key("memberCode", "validFrom")
            .scope("coalesce(s.region_path, r.path)");

    private final Districts districts;
    private final Listings listings;
    private final Clock clock;

    MemberResource(Districts districts, Listings listings, Clock clock) {
        this.districts = districts;
        this.listings = listings;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listRegionMembers",
            summary = "学区、督学责任区、功能区的成员 / what belongs to a unit beside the tree on a day, today by default")
    public Page<MemberView> list(
            @PathParam("code") String code,
            @Valid @BeanParam PageQuery query,
            @Parameter(description = "基准日 / the day to look at", example = "2023-09-01") @QueryParam("asOf")
                    String asOf) {
        districts.require(code);
        LocalDate day = asOf == null ? LocalDate.now(clock) : day(asOf);
        return listings.page(
                LISTING,
                query,
                MemberView.class,
                Condition.of("m.region_code = ?", code),
                Condition.of("m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)", day, day));
    }

    @PUT
    @Path("{member}")
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "putRegionMember",
            summary = "登记成员期间 / record a period in which a school or region belongs to the unit",
            description =
                    "以起始日期为准：没有则新增，已有则改其终止日期。同一对象同时只属于同类的一个单位。 / The first day names the period: a new one is added, of one that is there the last day changes. At any time a member belongs to one unit of a kind.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已新增 / added",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    public Response put(
            @PathParam("code") String code,
            @PathParam("member") String member,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull PutMember request) {
        Districts.Recorded recorded = districts.put(code, member, request, ifMatch);
        MemberView view = listings.find(
                        LISTING,
                        MemberView.class,
                        Condition.of(
                                "m.region_code = ? and m.member_code = ? and m.valid_from = ?",
                                code,
                                member,
                                recorded.validFrom()))
                .orElseThrow();
        return Etag.stored(view, recorded.version(), recorded.created());
    }

    private static LocalDate day(String text) {
        try {
            return Day.of(text);
        } catch (Problem wrong) {
            throw wrong.at("?asOf");
        }
    }
}
