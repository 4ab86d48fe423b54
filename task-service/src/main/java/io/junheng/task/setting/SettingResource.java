package io.junheng.task.setting;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
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

/** Settings of the work (督办设置) over REST. */
@Path("/v1/work-settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class SettingResource {

    private static final String WHAT = """
            种类 / kinds: `working-calendar` 工作日历与调休, `school-terms` 学期, `obligation` 周期性义务, `ladder` 督办阶梯, `inspection-list` 年度督查检查清单, \
            `inspection-form` 检查量表, `scoring-scheme` 月度评分办法, `assessment-scheme` 年度考核办法, `award-scheme` 评选办法, `card-kind` 牌证种类与冻结, `charge-scheme` 责任人制度, `meeting-rule` 会议决定分解时限, \
            `ledger-order` 台账转督办规则""";

    private final SettingBook book;
    private final Listings listings;
    private final Caller caller;

    SettingResource(SettingBook book, Listings listings, Caller caller) {
        this.book = book;
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listWorkSettings",
            summary =
                    "督办设置列表,含上级区划的 / settings of the work that hold in the caller's regions, those of regions above too",
            description = WHAT)
    public Page<SettingView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Settings.LISTING, query, SettingView.class, holding());
    }

    @GET
    @Path("{kind}/{key}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(operationId = "getWorkSetting", summary = "一项督办设置 / one setting of the work", description = WHAT)
    @APIResponse(
            responseCode = "200",
            description = "设置 / the setting",
            content = @Content(schema = @Schema(implementation = SettingView.class)))
    public Response get(
            @PathParam("kind") String kind,
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        SettingView view = view(kind, key);
        return Etag.answer(view, view.version(), ifNoneMatch);
    }

    @PUT
    @Path("{kind}/{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putWorkSetting",
            summary = "制定或修改督办设置 / make or change a setting of the work",
            description = WHAT)
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = SettingView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已制定 / made",
            content = @Content(schema = @Schema(implementation = SettingView.class)))
    public Response put(
            @PathParam("kind") String kind,
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutSetting request) {
        SettingBook.Stored stored = book.put(kind, key, request, ifMatch, ifNoneMatch);
        return Etag.stored(view(kind, key), stored.version(), stored.created());
    }

    private SettingView view(String kind, String key) {
        return listings.find(
                        Settings.LISTING,
                        SettingView.class,
                        holding(),
                        Condition.of("s.kind = ?", kind),
                        Condition.of("s.key = ?", key))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** What is set in the caller's regions, and what is set above and therefore holds there. */
    private Condition holding() {
        String path = caller.regionPath();
        return Condition.of("(starts_with(s.region_path, ?) or starts_with(?, s.region_path))", path, path);
    }
}
