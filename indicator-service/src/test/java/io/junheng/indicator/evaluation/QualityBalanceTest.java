package io.junheng.indicator.evaluation;

import static io.junheng.indicator.County.YEAR;
import static io.junheng.indicator.County.classes;
import static io.junheng.indicator.County.figures;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.indicator.Api;
import io.junheng.indicator.County;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The framework of 教督〔2017〕6号 over counties made for one boundary each. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class QualityBalanceTest {

    private final Api api = Api.admin();
    private RegistryEvents registry;
    private County county;

    @BeforeEach
    void open() {
        api.publish("quality-balance");
        registry = new RegistryEvents();
        county = new County(registry);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private Map<String, Map<String, Object>> evaluated() {
        county.known();
        return api.results(api.evaluate("quality-balance", county.code(), YEAR));
    }

    private static String of(String criterion, String stage, String school) {
        return criterion + ":" + stage + ":SCHOOL:" + school;
    }

    @Test
    void a_county_exactly_on_every_line_passes() {
        // Given
        String primary = county.primary("");
        String junior = county.junior("");

        // When
        Map<String, Map<String, Object>> results = evaluated();

        // Then
        assertThat(results.get(of("school", "PRIMARY", primary))).containsEntry("verdict", "MET");
        assertThat(results.get(of("school", "JUNIOR", junior))).containsEntry("value", new BigDecimal(7));
        assertThat(results.get("county:ALL:REGION:" + county.code())).containsEntry("verdict", "MET");
        assertThat(results.values()).allSatisfy(result -> assertThat(result).containsEntry("verdict", "MET"));
    }

    @Test
    void six_of_seven_pass_when_the_seventh_stands_exactly_at_the_floor_and_fail_just_below() {
        // Given equipment of 1700 yuan per pupil, which is 85 per cent of 2000, and a hair less
        String at = county.primary("equipmentValue=170");
        String below = county.primary("equipmentValue=169.9999");

        // When
        Map<String, Map<String, Object>> results = evaluated();

        // Then
        assertThat(results.get(of("L6", "PRIMARY", at)))
                .containsEntry("verdict", "NOT_MET")
                .containsEntry("floorMet", true)
                .containsEntry("value", new BigDecimal(1700))
                .containsEntry("threshold", ">= 2000");
        assertThat(results.get(of("school", "PRIMARY", at))).containsEntry("verdict", "MET");
        assertThat(results.get(of("L6", "PRIMARY", below))).containsEntry("floorMet", false);
        assertThat(results.get(of("school", "PRIMARY", below))).containsEntry("verdict", "NOT_MET");
    }

    @Test
    void five_of_seven_fail_although_the_rest_reach_the_floor() {
        // Given
        String school = county.primary("equipmentValue=190, multimediaRooms=22");

        // When
        Map<String, Map<String, Object>> results = evaluated();

        // Then
        assertThat(results.get(of("school", "PRIMARY", school)))
                .containsEntry("verdict", "NOT_MET")
                .containsEntry("value", new BigDecimal(5));
    }

    @Test
    void a_combined_school_is_split_by_weight_as_in_the_published_example() {
        // Given 23,226 shared among 166 primary and 210 junior pupils
        String school = county.school(
                "312",
                List.of("PRIMARY", "JUNIOR"),
                figures("pupilsPrimary=166, pupilsJunior=210, teachingRoomsArea=23226, indoorSportsArea=0"),
                "",
                List.of());

        // When
        Map<String, Map<String, Object>> results = evaluated();

        // Then
        assertThat(rounded(results.get(of("L4", "PRIMARY", school)), 3)).isEqualByComparingTo("58.504");
        assertThat(rounded(results.get(of("L4", "JUNIOR", school)), 3)).isEqualByComparingTo("64.354");
        assertThat(((BigDecimal) results.get(of("L4", "PRIMARY", school)).get("numerator"))
                        .setScale(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("9711.6");
        assertThat(((BigDecimal) results.get(of("L4", "JUNIOR", school)).get("numerator"))
                        .setScale(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("13514.4");
    }

    private static BigDecimal rounded(Map<String, Object> result, int decimals) {
        return ((BigDecimal) result.get("value")).setScale(decimals, RoundingMode.HALF_UP);
    }

    @Test
    void the_variation_between_schools_is_met_exactly_at_its_limit_and_weighted_by_pupils() {
        // Given two schools of equal size with 20 and 60 teachers: a coefficient of exactly 0.5
        county.primary("higherDegreeTeachersPrimary=20");
        county.primary("higherDegreeTeachersPrimary=60");
        County other = new County(registry);
        other.primary("higherDegreeTeachersPrimary=20");
        other.primary("higherDegreeTeachersPrimary=61");

        // When
        Map<String, Map<String, Object>> results = evaluated();
        other.known();
        Map<String, Map<String, Object>> others = api.results(api.evaluate("quality-balance", other.code(), YEAR));

        // Then
        assertThat(results.get("CV1:PRIMARY:REGION:" + county.code()))
                .containsEntry("value", new BigDecimal("0.5"))
                .containsEntry("verdict", "MET");
        assertThat(others.get("CV1:PRIMARY:REGION:" + other.code())).containsEntry("verdict", "NOT_MET");
    }

    @Test
    void what_is_missing_leaves_undetermined_what_rests_on_it_and_is_never_met() {
        // Given
        String complete = county.primary("");
        String gap = county.primary("backboneTeachersPrimary=none");
        String empty = county.primary("pupilsPrimary=0");
        String silent = county.newSchool("211", List.of("PRIMARY"));

        // When
        Map<String, Map<String, Object>> results = evaluated();

        // Then
        assertThat(results.get(of("school", "PRIMARY", complete))).containsEntry("verdict", "MET");
        assertThat(results.get(of("L2", "PRIMARY", gap)))
                .containsEntry("verdict", "UNDETERMINED")
                .doesNotContainKey("value");
        assertThat(reasons(results.get(of("L2", "PRIMARY", gap)))).containsExactly("MISSING_VALUE backboneTeachers");
        assertThat(results.get(of("school", "PRIMARY", gap))).containsEntry("verdict", "UNDETERMINED");
        assertThat(reasons(results.get(of("school", "PRIMARY", gap)))).containsExactly("CRITERION_UNDETERMINED L2");
        assertThat(reasons(results.get(of("L1", "PRIMARY", empty)))).containsExactly("ZERO_DENOMINATOR pupils");
        assertThat(reasons(results.get(of("L1", "PRIMARY", silent)))).containsExactly("NO_LOCKED_RETURN null");
        assertThat(results.get("CV2:PRIMARY:REGION:" + county.code())).containsEntry("verdict", "UNDETERMINED");
        assertThat(results.get("G5:PRIMARY:REGION:" + county.code())).containsEntry("verdict", "UNDETERMINED");
        assertThat(reasons(results.get("CV2:JUNIOR:REGION:" + county.code()))).containsExactly("EMPTY_POPULATION null");
        assertThat(reasons(results.get(of("G5", "PRIMARY", silent)))).containsExactly("NO_LOCKED_RETURN null");
        assertThat(results.get("county:ALL:REGION:" + county.code())).containsEntry("verdict", "UNDETERMINED");
    }

    private static List<String> reasons(Map<String, Object> result) {
        return ((List<?>) result.get("reasons"))
                .stream()
                        .map(reason -> ((Map<?, ?>) reason).get("code") + " " + ((Map<?, ?>) reason).get("subject"))
                        .toList();
    }

    @Test
    void a_failure_stands_although_something_else_is_missing() {
        // Given a school below the floor in one criterion and without a figure for another
        String school = county.primary("backboneTeachersPrimary=none, equipmentValue=1");

        // When
        Map<String, Map<String, Object>> results = evaluated();

        // Then
        assertThat(results.get(of("school", "PRIMARY", school))).containsEntry("verdict", "NOT_MET");
        assertThat(results.get("county:ALL:REGION:" + county.code())).containsEntry("verdict", "NOT_MET");
    }

    @Test
    void small_points_special_and_vocational_schools_do_not_count() {
        // Given
        Map<String, BigDecimal> little = figures("pupilsPrimary=49, higherDegreeTeachersPrimary=0");
        String point = county.school("218", List.of("PRIMARY"), little, "", classes("PRIMARY", 46));
        String counted = county.school("218", List.of("PRIMARY"), little, "pupilsPrimary=50", classes("PRIMARY", 45));
        String special = county.school("514", List.of("PRIMARY"), little, "", classes("PRIMARY", 60));
        String vocational = county.school("321", List.of("JUNIOR"), figures("pupilsJunior=400"), "", List.of());

        // When
        Map<String, Map<String, Object>> results = evaluated();

        // Then
        assertThat(results).containsKey(of("L1", "PRIMARY", counted));
        assertThat(results)
                .doesNotContainKeys(
                        of("L1", "PRIMARY", point), of("L1", "PRIMARY", special), of("L1", "JUNIOR", vocational));
        assertThat(results.get("G5:PRIMARY:REGION:" + county.code()))
                .as("classes of points count, those of special schools do not")
                .containsEntry("value", BigDecimal.ONE);
    }

    @Test
    void class_sizes_are_judged_school_by_school_and_counted_for_the_county() {
        // Given a school at the limit, one with three classes over it, and one that sent no class list
        Map<String, BigDecimal> base = County.primaryOnTheLine();
        String at = county.school("211", List.of("PRIMARY"), base, "", classes("PRIMARY", 45, 45));
        String over = county.school("211", List.of("PRIMARY"), base, "", classes("PRIMARY", 46, 57, 45, 48));
        String silent = county.school("211", List.of("PRIMARY"), base, "", List.of());
        county.known();
        String evaluation = api.evaluate("quality-balance", county.code(), YEAR);

        // When
        Map<String, Map<String, Object>> results = api.results(evaluation);
        Map<String, Map<String, Object>> gaps = api.gaps(evaluation);
        JsonPath explanation =
                api.json("/v1/evaluations/" + evaluation + "/explanations?result=" + of("G5", "PRIMARY", over));

        // Then
        assertThat(results.get(of("G5", "PRIMARY", at)))
                .containsEntry("verdict", "MET")
                .containsEntry("value", BigDecimal.ZERO);
        assertThat(results.get(of("G5", "PRIMARY", over)))
                .containsEntry("verdict", "NOT_MET")
                .containsEntry("value", new BigDecimal(3));
        assertThat(reasons(results.get(of("G5", "PRIMARY", silent))))
                .containsExactly("UNDETERMINED_MEMBERS classPupils > classLimit");
        assertThat(results.get("G5:PRIMARY:REGION:" + county.code())).containsEntry("verdict", "UNDETERMINED");
        assertThat(results.get("county:ALL:REGION:" + county.code()))
                .as("what is known to fail fails, whatever else is missing")
                .containsEntry("verdict", "NOT_MET");
        assertThat(gaps.get(of("G5", "PRIMARY", over)))
                .containsEntry("gap", new BigDecimal(16))
                .containsEntry("unit", "人");
        assertThat(explanation.getList("members.schoolClass")).containsExactly("1班", "2班", "4班");
        assertThat(explanation.getList("members.value")).containsExactly(46, 57, 48);
    }

    @Test
    void gaps_are_the_smallest_whole_quantities_that_close_them() {
        // Given 1000 pupils and a little too little of everything
        String school =
                county.primary("higherDegreeTeachersPrimary=40, backboneTeachersPrimary=9, teachingRoomsArea=5499.995,"
                        + "sportsGroundArea=6400, equipmentValue=199.9999, multimediaRooms=22");
        county.known();

        // When
        Map<String, Map<String, Object>> gaps = api.gaps(api.evaluate("quality-balance", county.code(), YEAR));

        // Then
        assertThat(gaps.get(of("L1", "PRIMARY", school)))
                .containsEntry("gap", new BigDecimal(2))
                .containsEntry("element", "higherDegreeTeachersPrimary")
                .containsEntry("unit", "人");
        assertThat(gaps.get(of("L2", "PRIMARY", school))).containsEntry("gap", new BigDecimal(1));
        assertThat(gaps.get(of("L4", "PRIMARY", school)))
                .containsEntry("gap", new BigDecimal("0.01"))
                .containsEntry("unit", "m2");
        assertThat((BigDecimal) gaps.get(of("L5", "PRIMARY", school)).get("gap"))
                .isEqualByComparingTo("100");
        assertThat((BigDecimal) gaps.get(of("L6", "PRIMARY", school)).get("gap"))
                .isEqualByComparingTo("0.0001");
        assertThat(gaps.get(of("L7", "PRIMARY", school)))
                .containsEntry("gap", new BigDecimal(1))
                .containsEntry("unit", "间");
        assertThat(gaps).doesNotContainKey(of("L3", "PRIMARY", school));
    }

    @Test
    void a_result_can_be_asked_for_its_inputs_formula_and_intermediate_values() {
        // Given
        String school = county.school(
                "312",
                List.of("PRIMARY", "JUNIOR"),
                figures("pupilsPrimary=166, pupilsJunior=210, teachingRoomsArea=23226, indoorSportsArea=226"),
                "",
                List.of());
        county.known();
        String evaluation = api.evaluate("quality-balance", county.code(), YEAR);

        // When
        JsonPath explanation =
                api.json("/v1/evaluations/" + evaluation + "/explanations?result=" + of("L4", "JUNIOR", school));

        // Then
        assertThat(explanation.getString("formula"))
                .isEqualTo("share * (teachingRoomsArea - indoorSportsArea) / pupils");
        assertThat(explanation.getString("words")).isEqualTo("本学段分摊比例 × (教学及辅助用房面积（含室内体育用房） − 室内体育用房面积) ÷ 在校生数");
        assertThat(explanation.getString("basis")).isEqualTo("教督〔2017〕6号");
        assertThat(explanation.getInt("frameworkVersion")).isEqualTo(1);
        assertThat(explanation.getString("exact")).isEqualTo("25300/397");
        assertThat(explanation.getString("floor")).isEqualTo(">= 4.93");
        assertThat(explanation.getString("intermediates.find { it.name == 'share' }.exact"))
                .isEqualTo("231/397");
        assertThat(explanation.getString("inputs.find { it.name == 'pupils' }.element"))
                .isEqualTo("pupilsJunior");
        assertThat(explanation.getInt("inputs.find { it.name == 'teachingRoomsArea' }.revision"))
                .isEqualTo(1);
        assertThat(explanation.getInt("inputs.find { it.name == 'teachingRoomsArea' }.year"))
                .isEqualTo(YEAR);
        assertThat(explanation.getString("inputs.find { it.name == 'teachingRoomsArea' }.form"))
                .isEqualTo("compulsory-school");
        assertThat(explanation.getString("inputs.find { it.name == 'weightedTotal' }.value"))
                .isEqualTo("397");
        assertThat(explanation.getString("breakEven.element")).isEqualTo("teachingRoomsArea");
    }

    @Test
    void a_variation_and_a_verdict_and_the_class_sizes_can_be_explained_too() {
        // Given
        String school = county.school(
                "211",
                List.of("PRIMARY"),
                County.primaryOnTheLine(),
                "equipmentValue=1",
                classes("PRIMARY", 45, 46, 57));
        county.known();
        String evaluation = api.evaluate("quality-balance", county.code(), YEAR);
        String path = "/v1/evaluations/" + evaluation + "/explanations?result=";

        // When
        JsonPath variation = api.json(path + "CV6:PRIMARY:REGION:" + county.code());
        JsonPath sizes = api.json(path + "G5:PRIMARY:REGION:" + county.code());
        JsonPath verdict = api.json(path + of("school", "PRIMARY", school));

        // Then
        assertThat(variation.getString("members[0].code")).isEqualTo(school);
        assertThat(variation.getString("members[0].weight")).isEqualTo("1000");
        assertThat(variation.getString("result.value")).isEqualTo("0");
        assertThat(sizes.getList("members.schoolClass")).containsExactly("2班", "3班");
        assertThat(sizes.getString("result.value")).isEqualTo("2");
        assertThat(verdict.getList("parts.criterion")).containsExactly("L1", "L2", "L3", "L4", "L5", "L6", "L7");
        assertThat(verdict.getString("words")).isEqualTo("至少 6 项达标，其余不低于达标线的 85%");
    }

    @Test
    void the_same_inputs_give_the_same_results_byte_for_byte_and_later_returns_change_no_finished_run() {
        // Given
        String school = county.primary("equipmentValue=123.4567");
        county.junior("");
        county.known();
        String first = api.evaluate("quality-balance", county.code(), YEAR);
        String before =
                api.get("/v1/evaluations/" + first + "/results?pageSize=1000").asString();

        // When
        String second = api.evaluate("quality-balance", county.code(), YEAR);
        county.lock(school, 2, County.primaryOnTheLine(), "", classes("PRIMARY", 40));
        county.known();
        String third = api.evaluate("quality-balance", county.code(), YEAR);

        // Then
        assertThat(api.get("/v1/evaluations/" + second + "/results?pageSize=1000")
                        .asString())
                .isEqualTo(before);
        assertThat(api.get("/v1/evaluations/" + first + "/results?pageSize=1000")
                        .asString())
                .isEqualTo(before);
        assertThat(hash(second)).isEqualTo(hash(first));
        assertThat(hash(third)).isNotEqualTo(hash(first));
    }

    private String hash(String evaluation) {
        return api.json("/v1/evaluations/" + evaluation).getString("resultHash");
    }

    @Test
    void several_counties_at_once_are_each_judged_by_their_own_schools() {
        // Given
        County passing = new County(registry, "220700");
        passing.primary("");
        passing.junior("");
        passing.known();
        County failing = new County(registry, "220700");
        failing.primary("equipmentValue=1");
        failing.junior("");
        failing.known();

        // When
        Map<String, Map<String, Object>> results = api.results(api.evaluate("quality-balance", "220700", YEAR));

        // Then
        assertThat(results.get("county:ALL:REGION:" + passing.code())).containsEntry("verdict", "MET");
        assertThat(results.get("county:ALL:REGION:" + failing.code())).containsEntry("verdict", "NOT_MET");
    }
}
