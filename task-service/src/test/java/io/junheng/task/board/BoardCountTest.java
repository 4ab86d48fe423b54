package io.junheng.task.board;

import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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

    /** Each board that is counted is that of the rows, and what the department sees is counted by rows. */
    private static void asTheRowsSay() {
        for (String grouping : List.of("REGION", "PLAN", "DEPARTMENT")) {
            Map<String, Integer> shown = board(viewer(Yinchuan.CITY), grouping);
            String key = Map.of(
                            "REGION", "region_code",
                            "PLAN", "plan_id",
                            "DEPARTMENT", "coalesce(department_code, department)")
                    .get(grouping);
            Map<String, Integer> rows = new java.util.TreeMap<>();
            DATABASE.rows("select " + key
                            + " as key, count(*)::integer as n from assignment where not divided and"
                            + " starts_with(place_path, '/640000/640100/') group by 1")
                    .forEach(row -> rows.put((String) row.get("key"), (Integer) row.get("n")));
            assertThat(shown).as(grouping).containsExactlyInAnyOrderEntriesOf(rows);
        }
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
        Map<String, Integer> shown = new java.util.TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            shown.put(keys.get(i), totals.get(i));
        }
        return shown;
    }
}
