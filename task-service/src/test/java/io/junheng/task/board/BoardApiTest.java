package io.junheng.task.board;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class BoardApiTest {

    private static final String LINGWU = "640181";

    @BeforeEach
    void directory() {
        Yinchuan.regions();
        register("640181-rmzf", "灵武市人民政府", LINGWU);
        register("640100-jyj", "市教育局", Yinchuan.CITY);
        register("640100-czj", "市财政局", Yinchuan.CITY);
    }

    @Test
    void r015OneUnfinishedOfNineteenTurnsReinforcementRedAndNewBuildsStayGreen() {
        // Given
        String plan = Yinchuan.plan(2, "2026-10-31");
        List<String> wholes = cascaded(plan);
        List<String> reinforced = divided(wholes.get(0), 19, "2026-08-20");
        divided(wholes.get(1), 9, "2026-10-31");
        String done = reinforced.stream().skip(1).map(id -> "'" + id + "'").collect(Collectors.joining(","));
        Database.ofApplication()
                .execute("update assignment set status = 'VERIFIED', verified_by = 'w' where id in (" + done + ")");

        // When
        var board = viewer(LINGWU)
                .queryParam("plan", plan)
                .queryParam("on", "2026-08-21")
                .get("/v1/boards/status")
                .then()
                .statusCode(200);

        // Then
        board.body("items", hasSize(2))
                .body("items.find{it.name=='落实第1项任务'}.light", equalTo("RED"))
                .body("items.find{it.name=='落实第1项任务'}.total", equalTo(19))
                .body("items.find{it.name=='落实第1项任务'}.done", equalTo(18))
                .body("items.find{it.name=='落实第2项任务'}.light", equalTo("GREEN"))
                .body("items.find{it.name=='落实第2项任务'}.byStatus.ASSIGNED", equalTo(9));
        viewer("640104")
                .queryParam("plan", plan)
                .get("/v1/boards/status")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void workListsShowWhatIsMineOverdueAndDueSoon() {
        // Given
        String plan = Yinchuan.plan(2, "2020-01-31");
        List<String> ids = cascaded(plan);
        move(ids.get(0), "ACCEPTED");

        // When
        var overdue = government()
                .queryParam("show", "OVERDUE")
                .queryParam("pageSize", "1000")
                .get("/v1/boards/work");

        // Then
        overdue.then()
                .statusCode(200)
                .body("items.id", hasItem(ids.get(1)))
                .body("items.light", everyItem(equalTo("RED")))
                .body("items.departmentCode", everyItem(equalTo("640181-rmzf")));
        government()
                .queryParam("show", "MINE")
                .queryParam("filter", "id:eq:" + ids.get(0))
                .get("/v1/boards/work")
                .then()
                .body("items.id", contains(ids.get(0)));
        government()
                .queryParam("show", "DUE_SOON")
                .get("/v1/boards/work")
                .then()
                .body("items.id", not(hasItem(ids.get(0))));
        department("d", Yinchuan.CITY, "640100-czj")
                .queryParam("show", "OVERDUE")
                .queryParam("pageSize", "1000")
                .get("/v1/boards/work")
                .then()
                .body("items.departmentCode", everyItem(equalTo("640100-czj")));
    }

    @Test
    void theLedgerIsAWorkbookInTheOfficesLayout() throws Exception {
        // Given
        String plan = Yinchuan.plan(2, "2026-12-31");
        cascaded(plan);

        // When
        byte[] file = viewer(LINGWU)
                .queryParam("plan", plan)
                .queryParam("year", 2026)
                .get("/v1/boards/ledger.xlsx")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("ledger.xlsx"))
                .extract()
                .asByteArray();

        // Then
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("2026 年度重点工作任务台账");
            assertThat(rows.get(2).getCellText(2)).isEqualTo("工作任务");
            assertThat(rows).hasSize(5);
            assertThat(rows.get(3).getCellText(2)).isEqualTo("落实第1项任务");
            assertThat(rows.get(3).getCellText(4)).isEqualTo("灵武市人民政府");
            assertThat(rows.get(3).getCellText(7)).isEqualTo("2026-12-31");
            assertThat(rows.get(3).getCellText(8)).isEqualTo("已交办");
        }
    }

    @Test
    void thePagesForPrintEscapeWhatWasEnteredAndStayInScope() {
        // Given
        String plan = Yinchuan.plan(1, "2026-12-31");
        String id = cascaded(plan).get(0);
        divided(id, 1, "2026-12-31");
        Database.ofApplication().execute("update assignment set title = '<script>x</script>' where parent_id = ?", id);

        // When
        String page = viewer(LINGWU)
                .get("/v1/boards/regions/640181.html")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();

        // Then
        assertThat(page).contains("灵武市任务进展").contains("&lt;script&gt;").doesNotContain("<script>");
        viewer("640104").get("/v1/boards/regions/640181.html").then().statusCode(404);
        viewer(LINGWU).get("/v1/boards/departments/640181-rmzf.html").then().statusCode(200);
        viewer("640104").get("/v1/boards/departments/640181-rmzf.html").then().statusCode(404);
    }

    @Test
    void theRateOnTimeIsThatOfReportsInTime() {
        // Given
        String plan = Yinchuan.plan(8, "2025-06-30");
        List<String> ids = cascaded(plan);
        Database database = Database.ofApplication();
        database.execute("update assignment set due_on = '2099-06-30' where id = ?", ids.get(6));
        database.execute("update assignment set divided = true where id = ?", ids.get(7));
        for (int i = 0; i < 6; i++) {
            String reported = i < 4 ? "2025-06-30 23:30+08" : i == 4 ? "2025-07-01 00:30+08" : null;
            if (reported != null) {
                database.execute("update assignment set status = 'REPORTED' where id = ?", ids.get(i));
                database.execute("""
                        insert into stamp (task_id, seq, action, to_status, actor, actor_roles, stamped_at)
                        values (?, 2, 'MOVED', 'REPORTED', 'ma', 'department', ?::timestamptz)
                        """, ids.get(i), reported);
            }
        }

        // When
        var report = viewer(LINGWU)
                .queryParam("plan", plan)
                .queryParam("from", "2025-06-01")
                .queryParam("to", "2025-06-30")
                .get("/v1/boards/on-time")
                .then()
                .statusCode(200);

        // Then, where neither what is not due yet nor a whole beside its parts counts
        viewer(LINGWU)
                .queryParam("plan", plan)
                .queryParam("from", "2099-06-01")
                .queryParam("to", "2099-06-30")
                .get("/v1/boards/on-time")
                .then()
                .body("items", hasSize(0));
        report.body("items.due", contains(6))
                .body("items.onTime", contains(4))
                .body("items.late", contains(1))
                .body("items.open", contains(1))
                .body("items[0].rate", equalTo(66.67f));
    }

    @Test
    void theGanttShowsPartsBelowTheirWholeAndSchedulesAreRefusedWithReasons() {
        String plan = Yinchuan.plan(1, "2026-12-31");
        String id = cascaded(plan).get(0);
        divided(id, 2, "2026-11-30");

        viewer(LINGWU)
                .queryParam("plan", plan)
                .get("/v1/boards/gantt")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.findAll{it.parentId=='" + id + "'}.to", contains("2026-11-30", "2026-11-30"));
        viewer(LINGWU)
                .queryParam("plan", plan)
                .queryParam("regionCode", "640181")
                .get("/v1/boards/gantt")
                .then()
                .body("items", hasSize(3));
        viewer(LINGWU)
                .queryParam("plan", plan)
                .queryParam("regionCode", "640104")
                .get("/v1/boards/gantt")
                .then()
                .statusCode(404);
        admin("a", LINGWU)
                .body("""
                        {"regionCode":"640181","dueOn":"2026-08-20","steps":[{"key":"a","workingDays":1,"after":["b","x"]},
                         {"key":"a","workingDays":1},{"key":"b","workingDays":0}]}""")
                .post("/v1/boards/schedules")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("SCHEDULE_TWICE"))
                .body("errors.code", hasItem("SCHEDULE_UNKNOWN"))
                .body("errors.code", hasItem("SCHEDULE_VALUE"));
        admin("a", LINGWU)
                .body("""
                        {"regionCode":"640181","dueOn":"2026-08-20","steps":[{"key":"a","workingDays":2},{"key":"b","workingDays":1,"after":["a"]}]}""")
                .post("/v1/boards/schedules")
                .then()
                .statusCode(200)
                .body("items.from", contains("2026-08-18", "2026-08-20"));
    }

    private static List<String> cascaded(String plan) {
        admin("planner", Yinchuan.CITY)
                .body("{\"regions\":[\"640181\"]}")
                .post("/v1/plans/" + plan + "/cascades")
                .then()
                .statusCode(201);
        return viewer(LINGWU)
                .queryParam("filter", "planId:eq:" + plan)
                .queryParam("order", "title")
                .get("/v1/assignments")
                .then()
                .extract()
                .path("items.id");
    }

    private static List<String> divided(String id, int parts, String dueOn) {
        move(id, "ACCEPTED");
        String body = IntStream.range(0, parts)
                .mapToObj(i -> "{\"title\":\"第" + i + "处\",\"dueOn\":\"" + dueOn + "\"}")
                .collect(Collectors.joining(",", "{\"parts\":[", "]}"));
        return government()
                .body(body)
                .post("/v1/assignments/" + id + "/parts")
                .then()
                .statusCode(201)
                .extract()
                .path("ids");
    }

    private static void move(String id, String to) {
        government()
                .body("{\"to\":\"" + to + "\"}")
                .post("/v1/assignments/" + id + "/transitions")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification government() {
        return department("ma", LINGWU, "640181-rmzf");
    }
}
