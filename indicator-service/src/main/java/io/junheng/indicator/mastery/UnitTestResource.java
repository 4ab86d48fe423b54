package io.junheng.indicator.mastery;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Unit tests (单元检测) over REST. */
@Path("/v1/unit-tests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "unit-tests", description = "单元检测与补测 / unit tests retaken until everybody has passed, by counts only")
public class UnitTestResource {

    private static final Listing LISTING = Listing.of("unit-tests", "unit_test u")
            .field("id", "u.id", FieldType.TEXT)
            .field("schoolCode", "u.school_code", FieldType.TEXT)
            .field("year", "u.year", FieldType.INTEGER)
            .field("className", "u.class_name", FieldType.TEXT)
            .field("subject", "u.subject", FieldType.TEXT)
            .field("unit", "u.unit", FieldType.TEXT)
            .field("pupils", "u.pupils", FieldType.INTEGER)
            .field("passed", "u.passed", FieldType.INTEGER)
            .field("status", "u.status", FieldType.TEXT)
            .field("version", "u.version", FieldType.INTEGER)
            .key("id")
            .scope("u.region_path");

    private final UnitTestDesk desk;
    private final Listings listings;
    private final Caller caller;

    UnitTestResource(UnitTestDesk desk, Listings listings, Caller caller) {
        this.desk = desk;
        this.listings = listings;
        this.caller = caller;
    }

    /** A unit test in the list. */
    @Schema(name = "UnitTestSummary", description = "单元检测概要 / a unit test in a list")
    public record Row(
            @Schema(required = true) String id,
            @Schema(required = true) String schoolCode,
            @Schema(required = true) int year,
            @Schema(required = true) String className,
            @Schema(required = true) String subject,
            @Schema(required = true) String unit,
            @Schema(required = true) int pupils,
            @Schema(required = true) int passed,

            @Schema(required = true, description = "OPEN, CLOSED")
            String status,

            @Schema(required = true) long version) {}

    /** A unit test with its rounds. */
    @Schema(name = "UnitTest", description = "单元检测 / a unit test with its rounds")
    record View(
            @Schema(required = true) String id,
            @Schema(required = true) String schoolCode,
            @Schema(required = true) int year,
            @Schema(required = true) String className,
            @Schema(required = true) String subject,
            @Schema(required = true) String unit,
            @Schema(required = true) int pupils,
            @Schema(required = true) int passed,
            @Schema(required = true) List<Round> rounds,

            @Schema(required = true, description = "OPEN 进行中, CLOSED 已办结")
            String status,

            @Schema(required = true) long version) {

        static View of(UnitTest test) {
            return new View(
                    test.id(),
                    test.schoolCode(),
                    test.year(),
                    test.className(),
                    test.subject(),
                    test.unit(),
                    test.pupils(),
                    test.passed(),
                    test.rounds(),
                    test.status().name(),
                    test.version());
        }
    }

    /** Where a unit test is to go. */
    @Schema(name = "UnitTestTransition")
    record Transition(
            @NotBlank @Schema(required = true, description = "CLOSED 办结", examples = "CLOSED")
            String to) {}

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listUnitTests",
            summary = "单元检测列表 / unit tests",
            description = "单元检测 (unit tests), by counts; a school's user sees its school's.")
    public Page<Row> list(@Valid @BeanParam PageQuery query) {
        String school = caller.actor().school();
        return school == null
                ? listings.page(LISTING, query, Row.class)
                : listings.page(LISTING, query, Row.class, Condition.of("u.school_code = ?", school));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getUnitTest",
            summary = "一次单元检测 / one unit test with its rounds",
            description = "单元检测 (unit test): how many took it and passed in each round.")
    public View get(@PathParam("id") String id) {
        return View.of(desk.seen(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.SCHOOL, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "recordUnitTest",
            summary = "登记单元检测 / record a unit test with its first round",
            description = "单元检测 (unit test): counts only; a name or a score is refused.")
    @APIResponse(
            responseCode = "201",
            description = "已登记 / recorded",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response enter(@Valid @NotNull RecordUnitTest request) {
        return Response.status(Response.Status.CREATED)
                .entity(View.of(desk.enter(request)))
                .build();
    }

    @POST
    @Path("{id}/rounds")
    @Idempotent
    @RolesAllowed({Role.SCHOOL, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "retakeUnitTest",
            summary = "登记补测 / record one more round",
            description = "补测 (retest): only those who have not passed yet take it again.")
    public View retake(@PathParam("id") String id, @Valid @NotNull Round round) {
        return View.of(desk.retake(id, round));
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @RolesAllowed({Role.SCHOOL, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "transitionUnitTest",
            summary = "办结单元检测 / close a unit test",
            description = "单元检测 (unit test): closed when everybody has passed, and not before.")
    public View transition(@PathParam("id") String id, @Valid @NotNull Transition wanted) {
        if (!"CLOSED".equals(wanted.to())) {
            throw Problem.of(MasteryProblem.TRANSITION_UNKNOWN, wanted.to()).at("/to");
        }
        return View.of(desk.close(id));
    }
}
