package io.junheng.task.board;

import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import io.junheng.task.department.Department;
import io.junheng.task.department.DepartmentDirectory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger and the printed pages (台账、打印页) over REST. */
@Path("/v1/boards")
@Tag(name = "boards")
public class PrintResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HTML = "text/html; charset=UTF-8";

    private final LedgerLines lines;
    private final Seen seen;
    private final KnownRegions regions;
    private final DepartmentDirectory departments;
    private final Clock clock;

    PrintResource(LedgerLines lines, Seen seen, KnownRegions regions, DepartmentDirectory departments, Clock clock) {
        this.lines = lines;
        this.seen = seen;
        this.regions = regions;
        this.departments = departments;
        this.clock = clock;
    }

    @GET
    @Path("ledger.xlsx")
    @Produces(XLSX)
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getLedgerWorkbook", summary = "任务台账(XLSX),一行一项分工 / the ledger as a workbook")
    @APIResponse(
            responseCode = "200",
            description = "工作簿 / the workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response ledger(
            @Parameter(description = "方案 / one plan only") @QueryParam("plan") String plan,
            @Parameter(description = "年度,按完成时限 / year of the due date", example = "2026") @QueryParam("year")
                    Integer year) {
        Condition ofYear = year == null ? Condition.of("true") : Condition.of("extract(year from a.due_on) = ?", year);
        List<LedgerLine> all = lines.lines(seen.assignments(plan), ofYear);
        LedgerBook.requireComplete(all);
        String title = (year == null ? "" : year + " 年度") + "重点工作任务台账";
        return Response.ok(LedgerBook.of(title, all, LocalDate.now(clock)), XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger.xlsx\"")
                .build();
    }

    @GET
    @Path("regions/{code}.html")
    @Produces(HTML)
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getRegionPage", summary = "一县一页,可打印 / one page for a region, for print")
    @APIResponse(
            responseCode = "200",
            description = "网页 / the page",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response region(@PathParam("code") String code) {
        KnownRegion region = regions.find(code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        List<LedgerLine> all =
                lines.lines(seen.assignments(null), Condition.of("starts_with(a.region_path, ?)", region.path()));
        if (all.isEmpty() && !seen.region(region.path())) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        return page(region.name() + "任务进展", all);
    }

    @GET
    @Path("departments/{code}.html")
    @Produces(HTML)
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getDepartmentPage", summary = "一部门一页,可打印 / one page for a department, for print")
    @APIResponse(
            responseCode = "200",
            description = "网页 / the page",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response department(@PathParam("code") String code) {
        Department department = departments
                .find(code)
                .filter(found -> seen.region(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return page(
                department.name() + "任务进展",
                lines.lines(seen.assignments(null), Condition.of("a.department_code = ?", code)));
    }

    private Response page(String title, List<LedgerLine> all) {
        LedgerBook.requireComplete(all);
        return Response.ok(PrintedPage.of(title, all, LocalDate.now(clock)), HTML)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
