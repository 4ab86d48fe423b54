package io.junheng.task.board;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.Problem;
import io.junheng.task.department.Standpoint;
import io.junheng.task.reading.Reading;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Boards, lists of work, schedules and statistics (挂图作战、待办、倒排工期、统计) over REST. */
@Path("/v1/boards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "boards")
public class BoardResource {

    private final Boards boards;
    private final Scheduling scheduling;
    private final LedgerLines lines;
    private final Seen seen;
    private final Listings listings;
    private final Standpoint standpoint;
    private final Caller caller;
    private final Clock clock;

    BoardResource(
            Boards boards,
            Scheduling scheduling,
            LedgerLines lines,
            Seen seen,
            Listings listings,
            Standpoint standpoint,
            Caller caller,
            Clock clock) {
        this.boards = boards;
        this.scheduling = scheduling;
        this.lines = lines;
        this.seen = seen;
        this.listings = listings;
        this.standpoint = standpoint;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("status")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getBoard",
            summary = "挂图作战:按任务、部门、区划或方案的状态与灯号 / the board by status, with lights",
            description =
                    "最急的在前(逾期多者先,再临期多者);行数超过一页时以 next 续取。"
                            + " / The most pressing lines come first: those with most that is overdue, then with most that is due soon. Where there are more than a page holds, `next` leads on.")
    @APIResponse(
            responseCode = "200",
            description = "看板 / the board",
            content = @Content(schema = @Schema(implementation = Board.class)))
    public Board board(
            @Parameter(description = "分组方式 / grouping") @QueryParam("groupBy") @DefaultValue("ITEM")
                    BoardGrouping groupBy,
            @Parameter(description = "方案 / one plan only") @QueryParam("plan") String plan,
            @Parameter(description = "基准日,缺省为今日 / day, by default today", example = "2026-08-21") @QueryParam("on")
                    String on,
            @Parameter(
                            description = "每页行数 / lines per page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "2000",
                                            defaultValue = "2000"))
                    @QueryParam("pageSize")
                    String pageSize,
            @Parameter(description = "翻页标记 / the previous page's `next`") @QueryParam("pageToken") String pageToken) {
        Reading reading = new Reading();
        LocalDate given = reading.day("?on", on);
        LocalDate day = given == null ? LocalDate.now(clock) : given;
        BoardQuery query = BoardQuery.read(reading, groupBy, plan, day, pageSize, pageToken);
        reading.throwIfAny();
        return boards.page(query);
    }

    @GET
    @Path("work")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listWork",
            summary = "待办、逾期、临期清单,含任务、整改、督办 / what is to be done, overdue or due soon, of all kinds of tasks")
    public Page<WorkRow> work(
            @Valid @BeanParam PageQuery query,
            @Parameter(description = "ALL、MINE、OVERDUE 或 DUE_SOON / which part")
                    @QueryParam("show")
                    @DefaultValue("ALL")
                    WorkFilter show) {
        LocalDate today = LocalDate.now(clock);
        return listings.page(
                        WorkList.LISTING,
                        query,
                        WorkRow.class,
                        standpoint.condition("a.department_code", "a.school_code"),
                        seen.scope("a.place_path"),
                        condition(show, today))
                .map(row -> row.lit(today));
    }

    @GET
    @Path("gantt")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getGantt", summary = "方案的横道图数据 / the data of a plan's Gantt chart")
    @APIResponse(
            responseCode = "200",
            description = "横道图数据 / the bars",
            content = @Content(schema = @Schema(implementation = Gantt.class)))
    public Gantt gantt(
            @Parameter(description = "方案 / plan", required = true) @NotNull @QueryParam("plan") String plan,
            @Parameter(description = "区划,缺省为全部可见 / one region, by default all that is seen", example = "220322")
                    @QueryParam("regionCode")
                    String regionCode) {
        return scheduling.chart(seen.assignments(plan), regionCode, LocalDate.now(clock));
    }

    @POST
    @Path("schedules")
    @RolesAllowed({Role.DEPARTMENT, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "scheduleBackwards",
            summary = "倒排工期,按工作日 / schedule backwards by working days; nothing is stored")
    @APIResponse(
            responseCode = "200",
            description = "各工序最迟起止 / when each step is begun and finished at the latest",
            content = @Content(schema = @Schema(implementation = Gantt.class)))
    public Gantt schedule(@NotNull PostSchedule request) {
        return scheduling.backwards(request);
    }

    @GET
    @Path("on-time")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getOnTime",
            summary = "各部门按时办结率 / how much each department reported in time",
            description = "已分解的任务按其各部分统计;未到期且未报告的不计。"
                    + " / What is divided counts by its parts; what is neither due yet nor reported does not count.")
    @APIResponse(
            responseCode = "200",
            description = "统计 / the statistics",
            content = @Content(schema = @Schema(implementation = OnTimeReport.class)))
    public OnTimeReport onTime(
            @Parameter(description = "期限自 / due from", required = true, example = "2026-01-01") @QueryParam("from")
                    String from,
            @Parameter(description = "期限至 / due until", required = true, example = "2026-12-31") @QueryParam("to")
                    String to,
            @Parameter(description = "方案 / one plan only") @QueryParam("plan") String plan) {
        Reading reading = new Reading();
        LocalDate first = reading.day("?from", from);
        LocalDate last = reading.day("?to", to);
        reading.throwIfAny();
        if (first == null || last == null || last.isBefore(first)) {
            throw Problem.of(BoardProblem.PERIOD_MISSING).at("?from");
        }
        return new OnTimeReport(lines.onTime(seen.assignments(plan), first, last, LocalDate.now(clock)));
    }

    private Condition condition(WorkFilter show, LocalDate today) {
        return switch (show) {
            case ALL -> Condition.of("true");
            case MINE -> Condition.of("a.person = ?", caller.subject());
            case OVERDUE -> Condition.of("a.due_on < ?", today);
            case DUE_SOON -> Condition.of("a.due_on between ? and ?", today, Light.yellowUntil(today));
        };
    }
}
