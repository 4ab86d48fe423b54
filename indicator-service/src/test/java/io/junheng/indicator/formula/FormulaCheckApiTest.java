package io.junheng.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.indicator.Api;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Checking formulas over REST. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FormulaCheckApiTest {

    private static final String FIGURES = """
            "figures":[{"name":"teachers","label":"教师数","labelEn":"teachers","unit":"人","elements":{}},
                       {"name":"pupils","label":"学生数","labelEn":"pupils","unit":"人","elements":{}}]""";

    private final Api api = Api.of(null, "viewer");

    private Response check(String text, String more) {
        return api.post(
                "/v1/formula-checks", "{\"text\":\"" + text.replace("\"", "\\\"") + "\"," + more + FIGURES + "}");
    }

    @Test
    void a_sound_formula_is_put_into_words() {
        // When
        JsonPath answer =
                check("to(teachers / pupils, \"人/百人\")", "\"unit\":\"人/百人\",").jsonPath();

        // Then
        assertThat(answer.getBoolean("sound")).isTrue();
        assertThat(answer.getString("words")).isEqualTo("教师数 ÷ 学生数（折算为 人/百人）");
        assertThat(answer.getString("wordsEn")).isEqualTo("teachers ÷ pupils (expressed in 人/百人)");
        assertThat(answer.getList("uses.name")).containsExactly("pupils", "teachers");
    }

    @Test
    void every_error_has_its_place_and_what_was_meant() {
        // When
        JsonPath answer = check("techers / pupls", "").jsonPath();

        // Then
        assertThat(answer.getBoolean("sound")).isFalse();
        assertThat(answer.getList("errors.code")).containsExactly("UNKNOWN_NAME", "UNKNOWN_NAME");
        assertThat(answer.getList("errors.offset")).containsExactly(0, 10);
        assertThat(answer.getList("errors.suggestion")).containsExactly("teachers", "pupils");
    }

    @Test
    void per_cent_and_percentage_points_are_not_added() {
        // When
        JsonPath answer = check(
                        "to(growth(pupils), \"%\") + (to(growth(pupils), \"%\") - to(growth(teachers), \"%\"))", "")
                .jsonPath();

        // Then
        assertThat(answer.getList("errors.code")).containsExactly("UNIT_MISMATCH");
        assertThat(answer.getString("errors[0].message")).contains("%", "pp");
    }

    @Test
    void an_endless_formula_is_refused_at_once() {
        // When
        Response answer = check("(".repeat(50_000), "");

        // Then
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("TOO_LONG");
    }

    @Test
    void an_unknown_unit_is_a_bad_request() {
        assertThat(check("pupils", "\"unit\":\"furlong\",").statusCode()).isEqualTo(422);
    }

    @Test
    void names_may_be_texts_dates_and_truths() {
        // Given
        String names = """
                "figures":[{"name":"kind","label":"办学类型","labelEn":"kind","type":"TEXT"},
                           {"name":"opened","label":"建校日期","labelEn":"opening day","type":"DATE"},
                           {"name":"boarding","label":"寄宿制","labelEn":"boarding","type":"TRUTH"}]""";

        // When
        JsonPath condition = api.post(
                        "/v1/formula-checks",
                        "{\"text\":\"boarding and kind = \\\"小学\\\" or opened < date(\\\"2001-09-01\\\")\"," + names
                                + "}")
                .jsonPath();
        JsonPath day = api.post("/v1/formula-checks", "{\"text\":\"addMonths(opened, 3)\"," + names + "}")
                .jsonPath();

        // Then
        assertThat(condition.getString("kind")).isEqualTo("CONDITION");
        assertThat(condition.getString("words")).isEqualTo("寄宿制 且 办学类型 是 “小学” 或 建校日期 早于 2001年9月1日");
        assertThat(day.getString("kind")).isEqualTo("DATE");
        assertThat(day.getString("unit")).isNull();
    }

    @Test
    void a_type_is_known_and_only_numbers_have_units() {
        // When
        Response answer = api.post("/v1/formula-checks", """
                {"text":"1","figures":[{"name":"a","label":"甲","type":"COLOUR"},{"name":"b","label":"乙","type":"TEXT","unit":"人"}]}
                """);

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("TYPE_UNKNOWN", "UNIT_UNEXPECTED");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/figures/0/type", "/figures/1/unit");
    }
}
