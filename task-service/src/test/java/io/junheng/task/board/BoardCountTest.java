package io.junheng.task.board;

import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class BoardCountTest {

    private static final String HELAN = "640122";
    private static final Database DATABASE = Database.ofApplication();

    @Inject
    BoardCounts counts;

    @BeforeEach
    void directory() {
        Yinchuan.regions();
        register("640100-jyj", "市教育局", Yinchuan.CITY);
        register("640100-czj", "市财政局", Yinchuan.CITY);
        register("640122-rmzf", "贺兰县人民政府", HELAN);
    }

    @Test
    void aBoardCountsWhatIsThereWhateverHappensToIt() {
        // Given
        String plan = Yinchuan.plan(3, "2026-12-31");
        DATABASE.execute(
                "update assignment set region_path = '/640000/640100/640122/' where id = (select max(id) from assignment where plan_id = ?)",
                plan);
        String some = "(select id from assignment where plan_id = '" + plan + "' order by id limit 2)";

        // Then
        asTheRowsSay();
        DATABASE.execute("update assignment set status = 'IN_PROGRESS', due_on = '2020-01-01' where id in " + some);
        asTheRowsSay();
        counts.fold();
        asTheRowsSay();
        DATABASE.execute("update assignment set status = 'VERIFIED' where id in " + some);
        DATABASE.execute(
                "update assignment set divided = true where id = (select min(id) from assignment where plan_id = ?)",
                plan);
        asTheRowsSay();
        counts.fold();
        counts.fold();
        assertThat(DATABASE.number("select count(*) from assignment_count_change"))
                .isZero();
        asTheRowsSay();
        DATABASE.execute("update assignment set divided = false where plan_id = ?", plan);
        asTheRowsSay();
    }

    @Test
    void theWorkOfACountyIsReadInOrderFromAnIndexOfItsLevel() {
        String plan = DATABASE.rows("""
            explain select * from supervised a where
                split_part(a.place_path, '/', 4) = '640122' order by due_on, id limit 51
            """).toString();

        assertThat(plan).contains("assignment_county_due", "rectification_county_due", "work_order_county_due");
    }

    @Test
    void thePressingLinesComeFirstAndPageByPageNoneIsLostOrShownTwice() {
        // Given
        String plan = Yinchuan.plan(5, "2026-12-31");
        List<String> items = items("select id from plan_item where plan_id = ? order by position", plan);
        due(items.get(3), "2026-08-20", "2026-08-20");
        due(items.get(1), "2026-08-20", "2026-12-31");
        due(items.get(4), "2026-08-22", "2026-12-31");
        List<String> expected = new ArrayList<>(List.of(items.get(3), items.get(1), items.get(4)));
        Stream.of(items.get(0), items.get(2)).sorted().forEach(expected::add);

        // When
        var first = page(plan, null);
        String token = first.path("next");
        var second = page(plan, token);
        var last = page(plan, second.path("next"));

        // Then
        List<String> shown = new ArrayList<>(first.path("items.key"));
        shown.addAll(second.path("items.key"));
        shown.addAll(last.path("items.key"));
        assertThat(shown).containsExactlyElementsOf(expected);
        String end = last.path("next");
        assertThat(end).isNull();
        List<String> lights = first.path("items.light");
        assertThat(lights).containsExactly("RED", "RED");
        viewer(Yinchuan.CITY)
                .queryParam("pageSize", 2_001)
                .queryParam("pageToken", token)
                .get("/v1/boards/status")
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("BAD_PAGE_SIZE", "BAD_PAGE_TOKEN"));
    }

    private static ExtractableResponse<Response> page(String plan, String token) {
        RequestSpecification viewer = viewer(Yinchuan.CITY);
        return (token == null ? viewer : viewer.queryParam("pageToken", token))
                .queryParam("plan", plan)
                .queryParam("on", "2026-08-21")
                .queryParam("pageSize", 2)
                .get("/v1/boards/status")
                .then()
                .statusCode(200)
                .extract();
    }

    /** Gives the two assignments of an item these dates. */
    private static void due(String item, String one, String other) {
        List<String> ids = items("select id from assignment where item_id = ? order by id", item);
        assertThat(ids).hasSize(2);
        DATABASE.execute("update assignment set due_on = ?::date where id = ?", one, ids.get(0));
        DATABASE.execute("update assignment set due_on = ?::date where id = ?", other, ids.get(1));
    }

    private static List<String> items(String sql, String of) {
        return DATABASE.rows(sql, of).stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }

    /** Each board that is counted is that of the rows, for province, city and county, and what the department sees is counted by rows. */
    private static void asTheRowsSay() {
        Map<String, String> keys = Map.of(
                "REGION", "region_code",
                "PLAN", "plan_id",
                "DEPARTMENT", "coalesce(department_code, department)",
                "ITEM", "item_id");
        Map<String, String> paths =
                Map.of("640000", "/640000/", Yinchuan.CITY, "/640000/640100/", HELAN, "/640000/640100/640122/");
        keys.forEach((grouping, key) -> paths.forEach((region, path) -> {
            Map<String, Integer> rows = new TreeMap<>();
            DATABASE.rows(
                            "select " + key
                                    + " as key, count(*)::integer as n from assignment where not divided and starts_with(place_path, ?) group by 1",
                            path)
                    .forEach(row -> rows.put((String) row.get("key"), (Integer) row.get("n")));
            assertThat(board(viewer(region), grouping))
                    .as(grouping + " of " + region)
                    .containsExactlyInAnyOrderEntriesOf(rows);
        }));
        Map<String, Integer> own = board(department("d", Yinchuan.CITY, "640100-czj"), "DEPARTMENT");
        assertThat(own.keySet()).isSubsetOf("640100-czj");
    }

    private static Map<String, Integer> board(RequestSpecification who, String grouping) {
        var board = who.queryParam("groupBy", grouping)
                .get("/v1/boards/status")
                .then()
                .statusCode(200)
                .extract();
        List<String> keys = board.path("items.key");
        List<Integer> totals = board.path("items.total");
        Map<String, Integer> shown = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            shown.put(keys.get(i), totals.get(i));
        }
        return shown;
    }
}
