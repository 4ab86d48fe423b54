package io.junheng.registry.ledger;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
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
import jakarta.ws.rs.POST;
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

/** The definitions of ledgers (台账定义), their measures and their years over REST. */
@Path("/v1/ledgers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledgers")
public class LedgerResource {

    private static final Listing LISTING = Listing.of("ledgers", "ledger_definition l")
            .field("key", "l.key", FieldType.TEXT)
            .field("name", "l.name", FieldType.TEXT)
            .field("nameEn", "l.name_en", FieldType.TEXT)
            .field("subject", "l.subject", FieldType.TEXT)
            .field("lifecycle", "l.lifecycle", FieldType.TEXT)
            .field("source", "l.source", FieldType.TEXT)
            .field("sourceKey", "l.source_key", FieldType.TEXT)
            .field("version", "l.version", FieldType.INTEGER)
            .key("key");

    private final Ledgers ledgers;
    private final ItemDesk desk;
    private final Measures measures;
    private final Years years;
    private final Listings listings;

    LedgerResource(Ledgers ledgers, ItemDesk desk, Measures measures, Years years, Listings listings) {
        this.ledgers = ledgers;
        this.desk = desk;
        this.measures = measures;
        this.years = years;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "listLedgers", summary = "台账列表 / all ledgers")
    public Page<LedgerSummary> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, LedgerSummary.class, Condition.of("l.current"));
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getLedger", summary = "一个台账的定义 / the definition of a ledger, or an earlier version of it")
    @APIResponse(
            responseCode = "200",
            description = "台账 / the ledger",
            content = @Content(schema = @Schema(implementation = LedgerView.class)))
    public Response get(
            @PathParam("key") String key,
            @Parameter(description = "版本 / an earlier version", example = "1") @QueryParam("version") Integer version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        LedgerVersion ledger = (version == null ? ledgers.newest(key) : ledgers.find(key, version))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(LedgerView.of(ledger), ledger.version(), ifNoneMatch);
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putLedger",
            summary =
                    "定义或修改台账 / define or change a ledger; items stay readable under the version they were written with")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = LedgerView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已定义 / defined",
            content = @Content(schema = @Schema(implementation = LedgerView.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull LedgerBody request) {
        Ledgers.Change change = ledgers.put(key, request, ifMatch, ifNoneMatch);
        return Etag.stored(LedgerView.of(change.after()), change.after().version(), change.before() == null);
    }

    @POST
    @Path("{key}/judgements")
    @RolesAllowed({Role.SCHOOL, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "judgeLedgerEntry",
            summary = "试算 / what the rules would say of an entry; nothing is stored")
    @APIResponse(
            responseCode = "200",
            description = "裁定 / the verdict",
            content = @Content(schema = @Schema(implementation = JudgementView.class)))
    public JudgementView judge(@PathParam("key") String key, @NotNull EnterItem request) {
        Ledger ledger = ledgers.find(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return JudgementView.of(ledger, desk.opinion(ledger, request));
    }

    @GET
    @Path("{key}/measures")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "measureLedger",
            summary = "台账指标 / the measures of a ledger in a region and year, with the regions directly below it")
    public MeasuresView measures(
            @PathParam("key") String key,
            @Parameter(description = "区划代码，默认为管辖范围 / region, the caller's scope by default", example = "220322")
                    @QueryParam("regionCode")
                    String region,
            @Parameter(description = "年度，默认本年度 / year, the present one by default", example = "2023")
                    @QueryParam("year")
                    Integer year) {
        return measures.of(ledgers.find(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)), region, year);
    }

    @GET
    @Path("{key}/years")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listLedgerYears",
            summary = "逐年结转 / year by year: carried in, new, ended, left, and increments, which no write-off offsets")
    public YearsView years(
            @PathParam("key") String key,
            @Parameter(description = "区划代码，默认为管辖范围 / region, the caller's scope by default", example = "220322")
                    @QueryParam("regionCode")
                    String region) {
        return years.of(ledgers.find(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)), region);
    }
}
