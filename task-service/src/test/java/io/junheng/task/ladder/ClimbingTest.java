package io.junheng.task.ladder;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.inspector;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ladder under a clock that is moved by hand, far from today, so that the service's own clock has nothing to do there. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ClimbingTest {

    private static final String STEPS = """
            [{"overdueDays":-3,"measure":"REMINDER","recipients":["OWNER","DEPARTMENT"],"channels":["INBOX"]},
             {"overdueDays":1,"measure":"CIRCULAR","recipients":["DEPARTMENT","REGION"],"channels":["INBOX"]},
             {"overdueDays":10,"measure":"TALK","recipients":["REGION"],"channels":["INBOX"]},
             {"overdueDays":30,"measure":"ACCOUNTABILITY","recipients":["UPPER_REGION"],"channels":["INBOX"]}]""";

    @Inject
    Climbing climbing;

    @BeforeEach
    void regions() {
        region("460000", "海南省", "PROVINCE", "/460000/");
        for (int i = 1; i <= 5; i++) {
            String city = "460" + i + "00";
            region(city, "示例市" + i, "CITY", "/460000/" + city + "/");
            region("460" + i + "01", "示例县" + i, "COUNTY", "/460000/" + city + "/460" + i + "01/");
            register("460" + i + "01-jyj", "县教育局", "460" + i + "01");
        }
    }

    @Test
    void moreThanOneTransactionHoldsTakeOneStepEachAndNoneTwice() {
        // Given more orders than are gone through at once; -Dclimbing.items measures a larger number
        int items = Integer.getInteger("climbing.items", 4_500);
        region("469000", "省直辖", "CITY", "/460000/469000/");
        register("469000-jyj", "市教育局", "469000");
        ladder("hn-many", "469000", STEPS).statusCode(201);
        Database.ofApplication().execute("""
                insert into work_order (id, kind, source, title, content, department, department_code, region_code, region_path, issuer, issued_at,
                    due_at, due_on, status, referred, version)
                select 'ord_many_' || n, 'SUPERVISION', 'MEETING', '督办' || n, '内容', '市教育局', '469000-jyj', '469000', '/460000/469000/', 'issuer',
                    timestamptz '2098-01-01', timestamptz '2098-03-01', date '2098-03-01' - (n % 40)::int, 'ISSUED', false, 1
                from generate_series(1, ?) n
                """, items);

        Database.ofApplication().execute("analyze work_order");
        assertThat(Database.ofApplication()
                        .rows("explain select * from supervised order by due_on, id limit 101")
                        .toString())
                .as("the first page of the work list is read in order, by an index of each kind")
                .contains("Merge Append")
                .contains("work_order_open_due")
                .doesNotContain("Seq Scan on work_order");

        // When
        long start = System.nanoTime();
        int taken = climbing.climb(LocalDate.of(2098, 3, 1));
        System.out.printf("%d steps in %d ms%n", taken, (System.nanoTime() - start) / 1_000_000);

        // Then
        assertThat(taken).isGreaterThanOrEqualTo(items);
        assertThat(climbing.climb(LocalDate.of(2098, 3, 1))).isZero();
        viewer("469000")
                .queryParam("filter", "regionCode:eq:469000")
                .queryParam("pageSize", 1)
                .queryParam("totalCount", true)
                .get("/v1/measures")
                .then()
                .body("totalCount", equalTo(items));
        Database.ofApplication().execute("update work_order set status = 'CLOSED' where id like 'ord\\_many\\_%'");
    }

    @Test
    void underAYearOfClockEachStepIsTakenOnceOnItsDay() {
        // Given
        ladder("hn1-overdue", "460100", STEPS).statusCode(201);
        String order = order("460101", "2096-02-26");
        String closed = order("460101", "2096-02-26");

        // When
        Map<LocalDate, List<String>> taken = new TreeMap<>();
        for (LocalDate day = LocalDate.of(2096, 1, 1); day.getYear() == 2096; day = day.plusDays(1)) {
            climbing.climb(day);
            if (day.equals(LocalDate.of(2096, 2, 29))) {
                close(closed);
            }
            if (day.getDayOfMonth() == 15) {
                climbing.climb(day);
            }
        }
        taken.putAll(measuresOf(order));

        // Then
        assertThat(taken)
                .containsExactly(
                        Map.entry(LocalDate.of(2096, 2, 23), List.of("REMINDER")),
                        Map.entry(LocalDate.of(2096, 2, 27), List.of("CIRCULAR")),
                        Map.entry(LocalDate.of(2096, 3, 7), List.of("TALK")),
                        Map.entry(LocalDate.of(2096, 3, 27), List.of("ACCOUNTABILITY")));
        assertThat(measuresOf(closed).values()).containsExactly(List.of("REMINDER"), List.of("CIRCULAR"));
        department("d", "460101", "460101-jyj")
                .queryParam("filter", "aboutId:eq:" + order)
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .body("items.topic", contains("REMINDER", "CIRCULAR"));
        admin("city", "460100")
                .queryParam("filter", "aboutId:eq:" + order)
                .get("/v1/notifications")
                .then()
                .body("items.topic", contains("ACCOUNTABILITY"));
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.measure.v1"),
                    message ->
                            message.value().contains(order) && message.value().contains("\"ACCOUNTABILITY\""));
        }
    }

    @Test
    void twoInstancesAtTheSameMomentTakeAStepOnce() throws Exception {
        // Given
        ladder("hn2-overdue", "460200", STEPS).statusCode(201);
        for (int i = 0; i < 40; i++) {
            order("460201", "2095-06-10");
        }

        // When
        ExecutorService instances = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> all = List.of(this::onTheDay, this::onTheDay, this::onTheDay, this::onTheDay);
        for (Future<Integer> instance : instances.invokeAll(all)) {
            instance.get();
        }
        instances.shutdown();

        // Then
        Database database = Database.ofApplication();
        assertThat(database.number("select count(*) from measure where region_code = '460201'"))
                .isEqualTo(40);
        assertThat(database.number(
                        "select count(*) from notification where topic = 'REMINDER' and recipient = '460201-jyj'"))
                .isEqualTo(40);
    }

    @Test
    void aClockThatJumpsMakesATaskClimbOneStepADay() {
        // Given
        ladder("hn3-overdue", "460300", STEPS).statusCode(201);
        String order = order("460301", "2094-06-10");

        // When
        climbing.climb(LocalDate.of(2094, 12, 1));
        climbing.climb(LocalDate.of(2094, 12, 1));
        climbing.climb(LocalDate.of(2094, 6, 1));
        climbing.climb(LocalDate.of(2094, 12, 2));

        // Then
        assertThat(measuresOf(order))
                .containsExactly(
                        Map.entry(LocalDate.of(2094, 12, 1), List.of("REMINDER")),
                        Map.entry(LocalDate.of(2094, 12, 2), List.of("CIRCULAR")));
    }

    @Test
    void theNearestRegionsLadderHoldsAndCountsWorkingDays() {
        // Given
        ladder("hn4-overdue", "460400", STEPS).statusCode(201);
        admin("office", "460401")
                .body("""
                        {"name":"县阶梯","regionCode":"460401","values":{"appliesTo":["ORDER"],"days":"WORKING",
                         "steps":[{"overdueDays":2,"measure":"TALK","recipients":["DEPARTMENT"],"channels":["INBOX"]}]}}""")
                .put("/v1/work-settings/ladder/hn4-county")
                .then()
                .statusCode(201);
        String order = order("460401", "2094-06-11");

        // When
        for (int day = 1; day <= 30; day++) {
            climbing.climb(LocalDate.of(2094, 6, day));
        }

        // Then
        assertThat(LocalDate.of(2094, 6, 11).getDayOfWeek()).hasToString("FRIDAY");
        assertThat(measuresOf(order)).containsExactly(Map.entry(LocalDate.of(2094, 6, 15), List.of("TALK")));
    }

    @Test
    void r023ATalkIsCarriedOutOnceWithItsMinutes() {
        // Given
        ladder("hn5-overdue", "460500", """
                [{"overdueDays":1,"measure":"TALK","recipients":["DEPARTMENT"],"channels":["INBOX"]}]""").statusCode(201);
        String order = order("460501", "2093-06-10");
        climbing.climb(LocalDate.of(2093, 6, 11));
        String measure = viewer("460501")
                .queryParam("filter", "taskId:eq:" + order)
                .get("/v1/measures")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        Database.ofApplication().execute("update measure set taken_on = date '2026-01-05' where id = ?", measure);

        // When
        carryOut(measure, "2026-01-04").statusCode(422);
        carryOut(measure, "2026-01-08").statusCode(200).body("carriedOutBy", equalTo("wang"));

        // Then
        carryOut(measure, "2026-01-09").statusCode(409);
        viewer("460401").get("/v1/measures/" + measure).then().statusCode(404);
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.work-record.v1"), message -> message.key().equals(measure + "_done"));
        }
    }

    @Test
    void aLadderThatGoesDownIsRefused() {
        ladder("hn1-wrong", "460100", """
                [{"overdueDays":5,"measure":"TALK","recipients":["DEPARTMENT"],"channels":["INBOX"]},
                 {"overdueDays":5,"recipients":[],"channels":["INBOX"]}]""")
                .statusCode(422)
                .body("errors.pointer", hasItem("/values/steps/1/overdueDays"))
                .body("errors.pointer", hasItem("/values/steps/1/measure"))
                .body("errors.pointer", hasItem("/values/steps/1/recipients"));
    }

    private int onTheDay() {
        return climbing.climb(LocalDate.of(2095, 6, 7));
    }

    private static Map<LocalDate, List<String>> measuresOf(String task) {
        Map<LocalDate, List<String>> measures = new TreeMap<>();
        List<Map<String, String>> items = viewer("460000")
                .queryParam("filter", "taskId:eq:" + task)
                .get("/v1/measures")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        items.forEach(item -> measures.merge(
                LocalDate.parse(item.get("takenOn")), List.of(item.get("measure")), ClimbingTest::joined));
        return measures;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static ValidatableResponse ladder(String key, String region, String steps) {
        return admin("office", region)
                .body("{\"name\":\"逾期督办\",\"regionCode\":\"%s\",\"values\":{\"appliesTo\":[\"ORDER\"],\"steps\":%s}}"
                        .formatted(region, steps))
                .put("/v1/work-settings/ladder/" + key)
                .then();
    }

    private static String order(String county, String dueOn) {
        return admin("issuer", county)
                .body("""
                        {"kind":"SUPERVISION","source":"LEADER","title":"按期办结","content":"落实","departmentCode":"%s-jyj","dueOn":"%s"}""".formatted(county, dueOn))
                .post("/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void close(String id) {
        department("d", "460101", "460101-jyj")
                .body("{\"to\":\"REPORTED\",\"reason\":\"已办\"}")
                .post("/v1/orders/" + id + "/transitions")
                .then()
                .statusCode(200);
        inspector("w", "460101")
                .body("{\"to\":\"CLOSED\",\"reason\":\"属实\"}")
                .post("/v1/orders/" + id + "/transitions")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse carryOut(String measure, String on) {
        return inspector("wang", "460501")
                .body("{\"on\":\"" + on + "\",\"minutes\":\"约谈主要负责人\"}")
                .post("/v1/measures/" + measure + "/carrying-out")
                .then();
    }

    private static void region(String code, String name, String level, String path) {
        Database.ofApplication().execute("""
                insert into known_region (code, name, level, parent_code, path, valid_from, version)
                values (?, ?, ?, null, ?, date '1970-01-01', 1) on conflict do nothing
                """, code, name, level, path);
    }
}
