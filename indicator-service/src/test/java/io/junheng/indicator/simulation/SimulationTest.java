package io.junheng.indicator.simulation;

import static io.junheng.indicator.County.YEAR;
import static io.junheng.indicator.County.classes;
import static io.junheng.indicator.County.primaryOnTheLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.indicator.Api;
import io.junheng.indicator.County;
import io.junheng.indicator.JsonPathNumbers;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an evaluation would say, over counties of a few schools. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SimulationTest {

    private static final String CITY = "221700";

    private final Api api = Api.admin();
    private RegistryEvents registry;
    private County county;

    @BeforeEach
    void open() {
        api.publish("quality-balance");
        registry = new RegistryEvents();
        county = new County(registry, CITY);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private String evaluated() {
        county.known();
        return api.evaluate("quality-balance", county.code(), YEAR);
    }

    private static String order(String evaluation, String... overrides) {
        return "{\"evaluation\":\"%s\",\"overrides\":[%s]}".formatted(evaluation, String.join(",", overrides));
    }

    private JsonPath simulated(String evaluation, String... overrides) {
        Response answer = api.post("/v1/simulations", order(evaluation, overrides));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath(JsonPathNumbers.EXACT);
    }

    private static Map<String, Map<String, Object>> byKey(JsonPath answer, String list) {
        Map<String, Map<String, Object>> found = new HashMap<>();
        answer.<Map<String, Object>>getList(list).forEach(each -> found.put((String) each.get("key"), each));
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> side(Map<String, Object> change, String side) {
        return (Map<String, Object>) change.get(side);
    }

    private String move(String from, String to, int teachers) {
        return "{\"kind\":\"MOVE\",\"from\":\"%s\",\"to\":\"%s\",\"element\":\"higherDegreeTeachersPrimary\",\"quantity\":%d}"
                .formatted(from, to, teachers);
    }

    @Test
    void twelve_teachers_moved_between_schools_bring_the_variation_below_its_limit() {
        // Given two schools of equal size with 20 and 61 teachers
        String poor = county.primary("higherDegreeTeachersPrimary=20");
        String rich = county.primary("higherDegreeTeachersPrimary=61");
        String evaluation = evaluated();

        // When
        JsonPath answer = simulated(evaluation, move(rich, poor, 12));

        // Then
        Map<String, Object> variation = byKey(answer, "regions").get("CV1:PRIMARY:REGION:" + county.code());
        assertThat(side(variation, "today")).containsEntry("verdict", "NOT_MET");
        assertThat(side(variation, "supposed")).containsEntry("verdict", "MET");
        assertThat(new BigDecimal(side(variation, "supposed").get("value").toString()))
                .isEqualByComparingTo("0.209876543210");
        Map<String, Map<String, Object>> changes = byKey(answer, "changes");
        assertThat(side(changes.get("L1:PRIMARY:SCHOOL:" + rich), "supposed")).containsEntry("verdict", "MET");
        assertThat(changes.get("L1:PRIMARY:SCHOOL:" + poor)).containsEntry("verdictChanged", false);
        assertThat(changes).hasSize(2);
        assertThat(answer.getString("verdictSupposed")).isEqualTo("NOT_MET");
    }

    @Test
    void a_school_that_lies_in_another_county_counts_there_and_no_longer_here() {
        // Given a county that fails for one of its two schools, and another of the same city
        County here = new County(registry, "221800");
        String poor = here.primary("higherDegreeTeachersPrimary=20");
        here.primary("higherDegreeTeachersPrimary=61");
        here.known();
        County there = new County(registry, "221800");
        there.primary("higherDegreeTeachersPrimary=61");
        there.known();
        String evaluation = api.evaluate("quality-balance", "221800", YEAR);
        String relocated = "{\"kind\":\"RELOCATE\",\"code\":\"%s\",\"regionCode\":\"%s\"}";

        // When
        JsonPath answer = simulated(evaluation, relocated.formatted(poor, there.code() + "100"));
        Response abroad = api.post("/v1/simulations", order(evaluation, relocated.formatted(poor, county.code())));

        // Then
        Map<String, Map<String, Object>> regions = byKey(answer, "regions");
        Map<String, Object> left = regions.get("CV1:PRIMARY:REGION:" + here.code());
        Map<String, Object> joined = regions.get("CV1:PRIMARY:REGION:" + there.code());
        assertThat(side(left, "today")).containsEntry("verdict", "NOT_MET");
        assertThat(side(left, "supposed")).containsEntry("verdict", "MET");
        assertThat(side(joined, "today")).containsEntry("verdict", "MET");
        assertThat(side(joined, "supposed")).containsEntry("verdict", "NOT_MET");
        assertThat(abroad.jsonPath().getList("errors.code")).containsExactly("REGION_UNFIT");
    }

    @Test
    void what_is_supposed_is_what_a_real_evaluation_says_when_it_has_come_true() {
        // Given a county that fails in several ways, and what would be done about it
        String weak = county.primary("higherDegreeTeachersPrimary=30, equipmentValue=120, multimediaRooms=20");
        String other = county.primary("higherDegreeTeachersPrimary=55");
        county.junior("");
        String evaluation = evaluated();
        JsonPath answer = simulated(
                evaluation,
                move(other, weak, 12),
                "{\"kind\":\"ADD\",\"code\":\"%s\",\"values\":{\"equipmentValue\":80.5}}".formatted(weak),
                "{\"kind\":\"VALUES\",\"code\":\"%s\",\"values\":{\"multimediaRooms\":23}}".formatted(weak));

        // When it is done
        county.lock(
                weak,
                2,
                primaryOnTheLine(),
                "higherDegreeTeachersPrimary=42, equipmentValue=200.5, multimediaRooms=23",
                classes("PRIMARY", 40));
        county.lock(other, 2, primaryOnTheLine(), "higherDegreeTeachersPrimary=43", classes("PRIMARY", 40));
        county.known();
        Map<String, Map<String, Object>> real = api.results(api.evaluate("quality-balance", county.code(), YEAR));

        // Then every result that was simulated is the real one
        Map<String, Map<String, Object>> supposed = byKey(answer, "changes");
        supposed.putAll(byKey(answer, "regions"));
        assertThat(supposed).hasSizeGreaterThan(8);
        supposed.forEach((key, change) -> {
            assertThat(side(change, "supposed").get("verdict"))
                    .as(key)
                    .isEqualTo(real.get(key).get("verdict"));
            assertThat(String.valueOf(side(change, "supposed").get("value")))
                    .as(key)
                    .isEqualTo(String.valueOf(real.get(key).get("value")));
        });
        assertThat(answer.getString("verdictToday")).isEqualTo("NOT_MET");
        assertThat(answer.getString("verdictSupposed")).isEqualTo("MET");
        assertThat(real.get("county:ALL:REGION:" + county.code())).containsEntry("verdict", "MET");
    }

    @Test
    void a_new_school_a_closed_one_and_a_merger_change_who_is_looked_at() {
        // Given
        String first = county.primary("");
        String second = county.primary("higherDegreeTeachersPrimary=20");
        String third = county.primary("");
        String evaluation = evaluated();

        // When
        JsonPath answer = simulated(
                evaluation,
                "{\"kind\":\"MERGE\",\"codes\":[\"%s\",\"%s\"],\"into\":\"%s\"}".formatted(first, second, first),
                "{\"kind\":\"CLOSE\",\"code\":\"%s\"}".formatted(third),
                "{\"kind\":\"OPEN\",\"code\":\"new-1\",\"name\":\"新建小学\",\"type\":\"211\",\"regionCode\":\"%s100\",\"stages\":[\"PRIMARY\"],\"values\":{\"pupilsPrimary\":500,\"higherDegreeTeachersPrimary\":21},\"classes\":[{\"name\":\"1班\",\"stage\":\"PRIMARY\",\"pupils\":46}]}"
                        .formatted(county.code()));

        // Then the merged school has the teachers and pupils of both, the closed one is gone, the new one is measured
        Map<String, Map<String, Object>> changes = byKey(answer, "changes");
        Map<String, Object> merged = changes.get("L1:PRIMARY:SCHOOL:" + first);
        assertThat(new BigDecimal(side(merged, "supposed").get("value").toString()))
                .isEqualByComparingTo("3.1");
        assertThat(changes.get("L1:PRIMARY:SCHOOL:" + second)).doesNotContainKey("supposed");
        assertThat(changes.get("L1:PRIMARY:SCHOOL:" + third)).doesNotContainKey("supposed");
        Map<String, Object> opened = changes.get("L1:PRIMARY:SCHOOL:new-1");
        assertThat(opened).doesNotContainKey("today").containsEntry("name", "新建小学");
        assertThat(side(opened, "supposed")).containsEntry("verdict", "MET");
        assertThat(side(changes.get("G5:PRIMARY:SCHOOL:new-1"), "supposed")).containsEntry("verdict", "NOT_MET");
    }

    @Test
    void more_pupils_fill_the_classes_there_are_unless_more_are_opened() {
        // Given a school at 45 pupils a class, the limit
        String school =
                county.school("211", List.of("PRIMARY"), primaryOnTheLine(), "", classes("PRIMARY", 45, 45, 45));
        String evaluation = evaluated();
        String grown = "{\"kind\":\"ENROLMENT\",\"code\":\"%s\",\"stage\":\"PRIMARY\",\"pupils\":138%s}";

        // When
        JsonPath crowded = simulated(evaluation, grown.formatted(school, ""));
        JsonPath spread = simulated(evaluation, grown.formatted(school, ",\"classCount\":4"));

        // Then 46 in each class, or 35 at most
        assertThat(oversize(crowded)).isEqualTo("NOT_MET");
        assertThat(oversize(spread)).isEqualTo("MET");
    }

    private String oversize(JsonPath answer) {
        Map<String, Object> classes = byKey(answer, "regions").get("G5:PRIMARY:REGION:" + county.code());
        return (String) side(classes, "supposed").get("verdict");
    }

    @Test
    void nothing_of_a_simulation_stays_and_the_evaluation_says_what_it_said() {
        // Given
        String one = county.primary("higherDegreeTeachersPrimary=20");
        String other = county.primary("higherDegreeTeachersPrimary=61");
        String evaluation = evaluated();
        Map<String, Map<String, Object>> before = api.results(evaluation);
        List<Map<String, Object>> rows = everything();

        // When
        simulated(evaluation, move(other, one, 12));

        // Then
        assertThat(everything()).isEqualTo(rows);
        assertThat(api.results(evaluation)).isEqualTo(before);
    }

    private List<Map<String, Object>> everything() {
        return Database.ofApplication().rows("""
                select (select count(*) from fact where region_path like ?) as facts,
                    (select count(*) from evaluation_series where region_code = ? or region_code like 'sim%') as series,
                    (select count(*) from evaluation_row where region_path like ?) as results,
                    (select count(*) from fact_figures where revision < 0) as figures,
                    (select count(*) from evaluation where id like 'sim%') as evaluations
                """, county.path() + "%", county.code(), county.path() + "%");
    }

    @Test
    void everything_that_cannot_be_supposed_is_told_at_once() {
        // Given
        String school = county.primary("");
        String evaluation = evaluated();

        // When
        Response answer = api.post(
                "/v1/simulations",
                order(
                        evaluation,
                        move(school, "nobody", 12),
                        "{\"kind\":\"VALUES\",\"code\":\"%s\",\"values\":{\"higherDegreTeachers\":1},\"year\":2019}"
                                .formatted(school),
                        "{\"kind\":\"ADD\",\"code\":\"%s\",\"values\":{\"multimediaRooms\":-24}}".formatted(school),
                        "{\"kind\":\"MERGE\",\"codes\":[\"%s\"],\"into\":\"%s\"}".formatted(school, school),
                        "{\"kind\":\"CLOSE\",\"code\":\"%s\",\"stage\":\"PRIMARY\"}".formatted(school),
                        "{\"kind\":\"ENROLMENT\",\"code\":\"%s\",\"stage\":\"JUNIOR\",\"pupils\":1}".formatted(school),
                        "{\"kind\":\"OPEN\",\"code\":\"a:b\",\"name\":\"校\",\"type\":\"211\",\"regionCode\":\"220000\",\"stages\":[]}"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        List<String> said = answer.jsonPath().<Map<String, Object>>getList("errors").stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
        assertThat(said)
                .contains(
                        "/overrides/0/to SUBJECT_UNKNOWN",
                        "/overrides/1/values/higherDegreTeachers ELEMENT_NOT_READ",
                        "/overrides/1/year YEAR_NOT_READ",
                        "/overrides/2/values/multimediaRooms NOT_ENOUGH",
                        "/overrides/3/into MERGE_INTO_OTHER",
                        "/overrides/4/stage FIELD_UNUSED",
                        "/overrides/6/code CODE_MALFORMED",
                        "/overrides/6/stages STAGE_INVALID",
                        "/overrides/6/regionCode REGION_UNFIT");
    }

    @Test
    void a_simulation_is_only_for_those_who_see_the_region() {
        // Given
        String school = county.primary("");
        String evaluation = evaluated();
        String body = order(evaluation, "{\"kind\":\"CLOSE\",\"code\":\"%s\"}".formatted(school));

        // Then
        assertThat(Api.of("220323", "viewer").post("/v1/simulations", body).statusCode())
                .isEqualTo(404);
        assertThat(Api.of(county.code(), "viewer").post("/v1/simulations", body).statusCode())
                .isEqualTo(200);
        assertThat(Api.of(null, "school").post("/v1/simulations", body).statusCode())
                .isEqualTo(403);
    }
}
