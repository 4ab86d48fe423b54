package io.junheng.audit.erasure;

import io.junheng.audit.seal.RetentionClasses;
import io.junheng.audit.seal.SealKeys;
import io.junheng.audit.seal.Seals;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Caller;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasures over REST (数据擦除), for callers of the whole country. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class ErasureResource {

    private static final Listing LISTING = Listing.of("audit-erasures", "erasure x")
            .field("id", "x.id", FieldType.TEXT)
            .field("status", "case when x.erased_at is null then 'REQUESTED' else 'ERASED' end", FieldType.TEXT)
            .field("keys", "x.keys", FieldType.TEXTS)
            .field("entries", "x.entries", FieldType.INTEGER)
            .field("reason", "x.reason", FieldType.TEXT)
            .field("authority", "x.authority", FieldType.TEXT)
            .field("requestedAt", "x.requested_at", FieldType.TIME)
            .field("erasedAt", "x.erased_at", FieldType.TIME)
            .key("id");

    private final Erasures erasures;
    private final SealKeys keys;
    private final RetentionClasses classes;
    private final Listings listings;
    private final Caller caller;

    /** A class of entries and how long they are kept. */
    @Schema(name = "RetentionClass", description = "保存类别 / a class of entries and how long they are kept")
    private record RetentionClassView(
            @Schema(description = "名称 / name", example = "security", required = true)
            String name,

            @Schema(description = "对象类别 / kinds of aggregate", required = true)
            Set<String> kinds,

            @Schema(description = "保存期,缺省为永久 / how long, absent for good", example = "P3Y")
            String keep,

            @Schema(
                    description =
                            "在库期,其后归档到文件 / how long in the database before files, absent for as long as any other",
                    example = "P2Y")
            String online,

            @Schema(description = "最短保存期 / lawful minimum", example = "P6M", required = true)
            String minimum) {}

    ErasureResource(Erasures erasures, SealKeys keys, RetentionClasses classes, Listings listings, Caller caller) {
        this.erasures = erasures;
        this.keys = keys;
        this.classes = classes;
        this.listings = listings;
        this.caller = caller;
    }

    @POST
    @Path("erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Idempotent
    @Operation(
            operationId = "requestErasure",
            summary =
                    "申请擦除 / erases the data of one subject by destroying its key; hash, proof and order of the entries remain",
            description = "擦除先记入日志再执行;最短保存期未满则拒绝 / recorded in the log first, then carried out; refused before"
                    + " the minimum retention has passed")
    @APIResponse(
            responseCode = "202",
            description = "已受理 / accepted",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public Response request(@Valid @NotNull ErasureRequest request) {
        caller.requireScope("/");
        String key =
                keys.idOf(Seals.owner(request.subject())).orElseThrow(() -> Problem.of(ErasureProblem.NOTHING_SEALED));
        String id = erasures.request(key, request.reason(), request.authority());
        return Response.accepted(get(id))
                .location(URI.create("/v1/audit/erasures/" + id))
                .build();
    }

    @GET
    @Path("erasures")
    @RolesAllowed({"admin", "auditor"})
    @Operation(operationId = "listErasures", summary = "数据擦除 / erasures, requested and carried out")
    public Page<ErasureView> list(@Valid @BeanParam PageQuery query) {
        caller.requireScope("/");
        return listings.page(LISTING, query, ErasureView.class);
    }

    @GET
    @Path("erasures/{id}")
    @RolesAllowed({"admin", "auditor"})
    @Operation(operationId = "getErasure", summary = "单次擦除 / one erasure")
    public ErasureView get(@PathParam("id") String id) {
        caller.requireScope("/");
        return listings.find(LISTING, ErasureView.class, Condition.of("x.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    @GET
    @Path("retention-classes")
    @RolesAllowed({"admin", "auditor"})
    @Operation(operationId = "listRetentionClasses", summary = "保存类别 / classes of entries and how long they are kept")
    public List<RetentionClassView> classes() {
        return classes.all().stream()
                .map(each -> new RetentionClassView(
                        each.name(),
                        each.kinds(),
                        each.keep().map(Object::toString).orElse(null),
                        each.online().map(Object::toString).orElse(null),
                        each.minimum().toString()))
                .toList();
    }
}
