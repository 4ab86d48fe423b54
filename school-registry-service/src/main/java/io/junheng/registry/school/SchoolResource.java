package io.junheng.registry.school;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.patch.MergePatch;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.reading.Day;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Schools (学校) over REST. */
@Path("/v1/schools")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schools")
public class SchoolResource {

    private static final String STATUS_NOW = "case when s.closed_on is null then 'OPEN' else 'CLOSED' end";

    static final Listing LISTING = fields(Listing.of("schools", "school s"), STATUS_NOW, "null::date")
            .key("code")
            .scope("s.region_path");

    /** Every period of every school, scoped by where the school lies now; who is asked for stood on the day. */
    static final Listing PERIODS = fields(Listing.of("schools", "school_period s"), "'OPEN'", "s.valid_to")
            .key("code")
            .scope("s.scope_path");

    private static Listing fields(Listing listing, String status, String validTo) {
        return listing.field("code", "s.code", FieldType.TEXT)
                .field("name", "s.name", FieldType.TEXT)
                .field("type", "s.type", FieldType.TEXT)
                .field("stages", "s.stages", FieldType.TEXTS)
                .field("founder", "s.founder", FieldType.TEXT)
                .field("urbanRural", "s.urban_rural", FieldType.TEXT)
                .field("regionCode", "s.region_code", FieldType.TEXT)
                .field("regionPath", "s.region_path", FieldType.TEXT)
                .field("boarding", "s.boarding", FieldType.BOOLEAN)
                .field("centralSchool", "s.central_school", FieldType.TEXT)
                .field("unifiedSocialCreditCode", "s.unified_social_credit_code", FieldType.TEXT)
                .field("status", status, FieldType.TEXT)
                .field("openedOn", "s.opened_on", FieldType.DATE)
                .field("closedOn", "s.closed_on", FieldType.DATE)
                .field("shortName", "s.profile->>'shortName'", FieldType.TEXT)
                .field("nameEn", "s.profile->>'nameEn'", FieldType.TEXT)
                .field("address", "s.profile->>'address'", FieldType.TEXT)
                .field("addressCode", "s.profile->>'addressCode'", FieldType.TEXT)
                .field("authorityCode", "s.profile->>'authorityCode'", FieldType.TEXT)
                .field("attachedStages", "s.profile->'attachedStages'", FieldType.JSON)
                .field("smallScale", "(s.profile->>'smallScale')::boolean", FieldType.BOOLEAN)
                .field("remote", "(s.profile->>'remote')::boolean", FieldType.BOOLEAN)
                .field("minority", "(s.profile->>'minority')::boolean", FieldType.BOOLEAN)
                .field("border", "(s.profile->>'border')::boolean", FieldType.BOOLEAN)
                .field("inclusive", "(s.profile->>'inclusive')::boolean", FieldType.BOOLEAN)
                .field("licenceNumber", "s.profile->>'licenceNumber'", FieldType.TEXT)
                .field("licenceIssuedOn", "(s.profile->>'licenceIssuedOn')::date", FieldType.DATE)
                .field("licenceValidTo", "(s.profile->>'licenceValidTo')::date", FieldType.DATE)
                .field("legalPersonNumber", "s.profile->>'legalPersonNumber'", FieldType.TEXT)
                .field("legalPersonRegisteredOn", "(s.profile->>'legalPersonRegisteredOn')::date", FieldType.DATE)
                .field("charterDocument", "s.profile->>'charterDocument'", FieldType.TEXT)
                .field("charterApprovedOn", "(s.profile->>'charterApprovedOn')::date", FieldType.DATE)
                .field("longitude", "(s.profile->>'longitude')::numeric", FieldType.DECIMAL)
                .field("latitude", "(s.profile->>'latitude')::numeric", FieldType.DECIMAL)
                .field("primaryYears", "(s.profile->>'primaryYears')::integer", FieldType.INTEGER)
                .field("primaryEntryAge", "(s.profile->>'primaryEntryAge')::integer", FieldType.INTEGER)
                .field("juniorYears", "(s.profile->>'juniorYears')::integer", FieldType.INTEGER)
                .field("juniorEntryAge", "(s.profile->>'juniorEntryAge')::integer", FieldType.INTEGER)
                .field("designClasses", "(s.profile->>'designClasses')::integer", FieldType.INTEGER)
                .field("designPupils", "(s.profile->>'designPupils')::integer", FieldType.INTEGER)
                .field("campuses", "s.profile->'campuses'", FieldType.JSON)
                .field("closure", "s.closure", FieldType.TEXT)
                .field("validFrom", "s.valid_from", FieldType.DATE)
                .field("validTo", validTo, FieldType.DATE)
                .field("version", "s.version", FieldType.INTEGER);
    }

    private final SchoolRegistry registry;
    private final SchoolChronicle chronicle;
    private final Listings listings;
    private final MergePatch patches;
    private final Clock clock;

    SchoolResource(
            SchoolRegistry registry, SchoolChronicle chronicle, Listings listings, MergePatch patches, Clock clock) {
        this.registry = registry;
        this.chronicle = chronicle;
        this.listings = listings;
        this.patches = patches;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listSchools", summary = "学校列表 / schools; with asOf those that stood on that day")
    public Page<SchoolView> list(
            @Valid @BeanParam PageQuery query,
            @Parameter(description = "基准日 / the day to look at", example = "2023-09-01") @QueryParam("asOf")
                    String asOf,
            @Parameter(
                            description = "所属学区、督学责任区或功能区 / only members of this unit beside the tree",
                            example = "220322901")
                    @QueryParam("memberOf")
                    String memberOf) {
        List<Condition> conditions = new ArrayList<>();
        if (memberOf != null) {
            conditions.add(member(memberOf, asOf == null ? LocalDate.now(clock) : day(asOf)));
        }
        if (asOf != null) {
            conditions.add(standing(asOf));
        }
        return listings.page(
                asOf == null ? LISTING : PERIODS, query, SchoolView.class, conditions.toArray(new Condition[0]));
    }

    @GET
    @Path("{code}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getSchool", summary = "一所学校 / one school; with asOf as it was on that day")
    @APIResponse(
            responseCode = "200",
            description = "学校 / the school",
            content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Response get(
            @PathParam("code") String code,
            @Parameter(description = "基准日 / the day to look at", example = "2023-09-01") @QueryParam("asOf")
                    String asOf,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        if (asOf != null) {
            SchoolView then = listings.find(PERIODS, SchoolView.class, Condition.of("s.code = ?", code), standing(asOf))
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            return Etag.answer(then, then.version(), ifNoneMatch);
        }
        School school = registry.get(code);
        return Etag.answer(SchoolView.of(school), school.version(), ifNoneMatch);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(operationId = "putSchool", summary = "新设或更正学校 / open a school, or replace its record")
    @APIResponse(
            responseCode = "200",
            description = "已更正 / replaced",
            content = @Content(schema = @Schema(implementation = SchoolView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已新设 / opened",
            content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Response put(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutSchool request) {
        return stored(registry.put(SchoolCode.of(code), request, ifMatch, ifNoneMatch));
    }

    @PATCH
    @Path("{code}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(operationId = "patchSchool", summary = "更正学校的部分信息 / change some fields of a school (JSON Merge Patch)")
    @APIResponse(
            responseCode = "200",
            description = "已更正 / changed",
            content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Response patch(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(ref = "SchoolPatch")))
                    @NotNull
                    JsonNode patch) {
        return stored(
                registry.patch(SchoolCode.of(code), school -> patches.apply(patch, school, PutSchool.class), ifMatch));
    }

    @GET
    @Path("{code}/lineage")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getSchoolLineage",
            summary = "学校沿革 / where a school comes from and what became of it, over any number of changes")
    public LineageView lineage(@PathParam("code") String code) {
        return chronicle.lineage(registry.get(code).code().text());
    }

    @GET
    @Path("{code}/timeline")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getSchoolTimeline",
            summary = "学校大事记 / a school's history: what, when, by whom, on whose authority, old and new")
    public TimelineView timeline(@PathParam("code") String code) {
        return chronicle.timeline(registry.get(code).code().text());
    }

    private static Response stored(SchoolRegistry.Change change) {
        return Etag.stored(SchoolView.of(change.after()), change.after().version(), change.before() == null);
    }

    private static LocalDate day(String asOf) {
        try {
            return Day.of(asOf);
        } catch (Problem wrong) {
            throw wrong.at("?asOf");
        }
    }

    /** A school is a member itself, or lies in a region that is one. */
    private static Condition member(String unit, LocalDate day) {
        return Condition.of("""
                exists (select from region_member m left join region r on r.code = m.member_code
                    where m.region_code = ? and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)
                        and (m.member_code = s.code or s.region_path like r.path || '%'))
                """, unit, day, day);
    }

    static Condition standing(String asOf) {
        LocalDate day = day(asOf);
        return Condition.of("""
                (s.opened_on is null or s.opened_on <= ?) and (s.closed_on is null or s.closed_on >= ?)
                    and (s.valid_from is null or s.valid_from <= ?) and (s.valid_to is null or s.valid_to >= ?)
                """, day, day, day, day);
    }
}
