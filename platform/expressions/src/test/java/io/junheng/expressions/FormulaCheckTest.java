package io.junheng.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaCheckTest {

    private static final Vocabulary VOCABULARY = SchoolVocabulary.vocabulary();
    private static final Units UNITS = Units.standard();

    private static FormulaCheck check(String text) {
        return Formula.check(text, VOCABULARY, FormulaLevel.SUBJECT);
    }

    private static FormulaCheck checkPopulation(String text) {
        return Formula.check(text, VOCABULARY, FormulaLevel.POPULATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "teachers / pupils | 1",
                "to(teachers / pupils, \"人/百人\") | 人/百人",
                "(area - indoorSports) / pupils | m2/人",
                "to(equipment, \"元\") / pupils | 元/人",
                "to(rooms / pupils, \"间/百人\") | 间/百人",
                "growth(appropriation) - growth(revenue) | 1",
                "to(growth(appropriation), \"%\") - to(growth(revenue), \"%\") | pp",
                "to(growth(appropriation), \"%\") + to(growth(revenue), \"%\") | %",
                "previous(previous(pupils)) | 人",
                "2 * pupils + 1 | 人",
                "max(pupils, 100) | 人",
                "if(pupils >= 50, area, indoorSports) | m2",
                "100 / pupils | 1/人",
                "3 + 4 | 1",
            })
    void a_sound_number_has_the_unit_that_its_parts_give(String text, String unit) {
        // When
        Formula formula = check(text).orThrow();

        // Then
        assertThat(formula.unit().symbol()).isEqualTo(unit);
        assertThat(formula.isCondition()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum(teachers) / sum(pupils) | 1",
                "share(pupils > 45) | 1",
                "cv(area, pupils) | 1",
                "mean(area / pupils, pupils) | m2/人",
                "count() + count(pupils > 3) | 1",
            })
    void aggregates_speak_of_a_population(String text, String unit) {
        assertThat(checkPopulation(text).orThrow().unit().symbol()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "equipment + pupils | UNIT_MISMATCH | 0 | 18 |",
                "to(equipment, \"元\") + equipment | UNIT_MISMATCH | 0 | 30 | to(equipment, \"元\")",
                "trainingHours + lessons | UNIT_MISMATCH | 0 | 23 |",
                "to(growth(pupils), \"%\") + (to(growth(pupils), \"%\") - to(growth(area), \"%\")) | UNIT_MISMATCH | 0 | 75 |",
                "pupils > area | UNIT_MISMATCH | 0 | 13 |",
                "pupils + tecahers | UNKNOWN_NAME | 9 | 8 | teachers",
                "pupils * (pupils + xyzzy) | UNKNOWN_NAME | 19 | 5 |",
                "grwoth(pupils) | UNKNOWN_FUNCTION | 0 | 6 | growth",
                "to(pupils, \"万人口\") | UNKNOWN_UNIT | 11 | 5 | 万人",
                "to(pupils, \"m2\") | NOT_CONVERTIBLE | 0 | 16 |",
                "to(pupils, area) | WRONG_ARGUMENTS | 0 | 16 |",
                "min(pupils) | WRONG_ARGUMENTS | 0 | 11 |",
                "pupils and pupils > 3 | CONDITION_EXPECTED | 0 | 6 |",
                "(pupils > 3) + 1 | NUMBER_EXPECTED | 0 | 12 |",
                "1 < pupils < 3 | NUMBER_EXPECTED | 0 | 10 |",
                "sum(pupils) | AGGREGATE_NOT_ALLOWED | 0 | 11 |",
                "pupils + | INCOMPLETE | 8 | 0 |",
                "pupils & area | SYNTAX | 7 | 1 | and",
                "1,234 | SYNTAX | 1 | 1 |",
                "T(java.lang.Runtime) | SYNTAX | 6 | 1 |",
                "${pupils} | SYNTAX | 0 | 1 |",
                "pupils; drop table schools | SYNTAX | 6 | 1 |",
            })
    void an_unsound_formula_is_refused_with_place_and_suggestion(
            String text, FormulaProblem problem, int offset, int length, String suggestion) {
        refused(check(text), problem, offset, length, suggestion);
    }

    private static void refused(FormulaCheck check, FormulaProblem problem, int offset, int length, String suggestion) {
        assertThat(check.formula()).isEmpty();
        FormulaError error = check.errors().stream()
                .filter(one -> one.problem() == problem)
                .findFirst()
                .orElseThrow(() -> new AssertionError(check.errors()));
        assertThat(error.offset()).isEqualTo(offset);
        assertThat(error.length()).isEqualTo(length);
        assertThat(error.suggestion()).isEqualTo(suggestion);
        assertThat(error.zh()).isNotBlank().doesNotContain("{0}");
        assertThat(error.en()).isNotBlank().doesNotContain("{0}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind | TEXT |",
                "if(boarding, kind, \"寄宿\") | TEXT |",
                "opened | DATE |",
                "addMonths(appointed, to(term, \"月\")) | DATE |",
                "addDays(opened, 45) | DATE |",
                "max(opened, appointed, date(\"2024-01-31\")) | DATE |",
                "previous(kind) | TEXT |",
                "boarding | TRUTH |",
                "kind = \"小学\" | TRUTH |",
                "opened < appointed and not boarding | TRUTH |",
                "oneOf(kind, \"小学\", “初中”) | TRUTH |",
                "contains(kind, \"学\") or startsWith(post, kind) | TRUTH |",
                "known(opened) | TRUTH |",
                "throughout(pupils > 50, 3) | TRUTH |",
                "nonDecreasing(appropriation / pupils, 3) | TRUTH |",
                "days(opened, appointed) | NUMBER | 天",
                "months(opened, appointed) | NUMBER | 月",
                "to(months(opened, appointed), \"年\") | NUMBER | 年",
                "year(opened) - schoolYear(appointed) | NUMBER | 1",
                "length(kind) | NUMBER | 1",
                "round(area) + abs(ceil(area) - floor(area)) | NUMBER | m2",
                "previous(area, 3) | NUMBER | m2",
            })
    void every_expression_has_a_type(String text, Type type, String unit) {
        // When
        Formula formula = check(text).orThrow();

        // Then
        assertThat(formula.type()).isEqualTo(type);
        assertThat(formula.unit() == null ? null : formula.unit().symbol()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "greatest(opened) | DATE |",
                "least(area) | NUMBER | m2",
                "median(pupils) | NUMBER | 人",
                "quantile(pupils, 0.8, boarding) | NUMBER | 人",
                "distinct(kind) | NUMBER | 1",
                "sum(pupils, kind = \"小学\") | NUMBER | 人",
                "share(pupils > 50, boarding) >= 0.9 | TRUTH |",
            })
    void every_figure_of_a_population_has_a_type(String text, Type type, String unit) {
        // When
        Formula formula = checkPopulation(text).orThrow();

        // Then
        assertThat(formula.type()).isEqualTo(type);
        assertThat(formula.unit() == null ? null : formula.unit().symbol()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind = 3 | TYPE_MISMATCH | 0 | 8 |",
                "opened >= \"2024-01-31\" | TYPE_MISMATCH | 0 | 22 | date(\"2024-01-31\")",
                "kind > \"小学\" | TEXTS_ONLY_EQUAL | 0 | 11 |",
                "boarding = true | NUMBER_EXPECTED | 0 | 8 |",
                "kind + 1 | NUMBER_EXPECTED | 0 | 4 |",
                "\"甲\" + 1 | NUMBER_EXPECTED | 0 | 3 |",
                "if(boarding, kind, pupils) | TYPE_MISMATCH | 0 | 26 |",
                "if(kind, 1, 2) | CONDITION_EXPECTED | 3 | 4 |",
                "not opened | CONDITION_EXPECTED | 4 | 6 |",
                "oneOf(kind, post) | TEXT_LITERAL_EXPECTED | 12 | 4 |",
                "oneOf(pupils, \"小学\") | TEXT_EXPECTED | 6 | 6 |",
                "length(opened) | TEXT_EXPECTED | 7 | 6 |",
                "contains(kind) | WRONG_ARGUMENTS | 0 | 14 |",
                "days(opened, \"2024-01-31\") | DATE_EXPECTED | 13 | 12 | date(\"2024-01-31\")",
                "date(\"2024-02-30\") > opened | DATE_MALFORMED | 5 | 12 |",
                "date(\"31.1.2024\") > opened | DATE_MALFORMED | 5 | 11 |",
                "date(\"0000-01-01\") > opened | DATE_MALFORMED | 5 | 12 |",
                "date(kind) > opened | WRONG_ARGUMENTS | 0 | 10 |",
                "addMonths(opened, term) | UNIT_MISMATCH | 18 | 4 | to(term, \"月\")",
                "addDays(opened, area) | UNIT_MISMATCH | 16 | 4 |",
                "days(opened, appointed) > term | UNIT_MISMATCH | 0 | 30 |",
                "min(opened, pupils) | TYPE_MISMATCH | 0 | 19 |",
                "max(kind, kind) | NUMBER_EXPECTED | 4 | 4 |",
                "previous(pupils, 0) | WHOLE_NUMBER_EXPECTED | 17 | 1 |",
                "previous(pupils, 1.5) | WHOLE_NUMBER_EXPECTED | 17 | 3 |",
                "previous(pupils, 11) | WHOLE_NUMBER_EXPECTED | 17 | 2 |",
                "previous(pupils, lessons) | WHOLE_NUMBER_EXPECTED | 17 | 7 |",
                "previous(previous(pupils, 6), 5) | TOO_FAR_BACK | 9 | 19 |",
                "nonDecreasing(previous(pupils), 10) | TOO_FAR_BACK | 14 | 16 |",
                "part(kind, 0, 1) = post | WHOLE_NUMBER_EXPECTED | 11 | 1 |",
                "part(kind, 1, lessons) = post | WHOLE_NUMBER_EXPECTED | 14 | 7 |",
                "throughout(pupils, 3) | CONDITION_EXPECTED | 11 | 6 |",
                "kind = \"小\u0007学\" | UNCLOSED_TEXT | 7 | 2 |",
                "kind = “小学 | UNCLOSED_TEXT | 7 | 3 |",
                "oenOf(kind, \"小学\") | UNKNOWN_FUNCTION | 0 | 5 | oneOf",
            })
    void types_that_do_not_agree_are_refused_with_place_and_suggestion(
            String text, FormulaProblem problem, int offset, int length, String suggestion) {
        an_unsound_formula_is_refused_with_place_and_suggestion(text, problem, offset, length, suggestion);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantile(pupils, 1.5) | FRACTION_EXPECTED | 17 | 3 |",
                "quantile(pupils, area) | FRACTION_EXPECTED | 17 | 4 |",
                "quantile(pupils) | WRONG_ARGUMENTS | 0 | 16 |",
                "distinct(pupils) | TEXT_EXPECTED | 9 | 6 |",
                "median(kind) | NUMBER_EXPECTED | 7 | 4 |",
                "least(kind) | NUMBER_EXPECTED | 6 | 4 |",
                "sum(pupils, area) | WRONG_ARGUMENTS | 0 | 17 |",
                "count(boarding, boarding) | WRONG_ARGUMENTS | 0 | 25 |",
                "kind = \"小学\" | NAME_OUTSIDE_AGGREGATE | 0 | 4 |",
                "summ(pupils) | UNKNOWN_FUNCTION | 0 | 4 | sum",
                "if(count() > 3, \"多\", \"少\") | TEXT_OUTSIDE_AGGREGATE | 16 | 3 |",
            })
    void figures_of_a_population_are_refused_with_place(
            String text, FormulaProblem problem, int offset, int length, String suggestion) {
        refused(checkPopulation(text), problem, offset, length, suggestion);
    }

    @Test
    void the_declared_type_must_be_the_one_that_comes_out() {
        assertThat(Formula.of("pupils", VOCABULARY, FormulaLevel.SUBJECT, Type.TEXT)
                        .errors())
                .extracting(FormulaError::en)
                .containsExactly("A text is expected here, not a number");
        assertThat(Formula.of("kind", VOCABULARY, FormulaLevel.SUBJECT, Type.DATE)
                        .errors())
                .extracting(FormulaError::zh)
                .containsExactly("此处应为日期，而不是文本");
        assertThat(Formula.of("opened", VOCABULARY, FormulaLevel.SUBJECT, Type.DATE)
                        .errors())
                .isEmpty();
    }

    @Test
    void all_errors_are_told_at_once_in_the_order_of_their_places() {
        // When
        FormulaCheck check = check("tecahers + sun(area) +\n  (equipment + pupils) + wher");

        // Then
        assertThat(check.errors())
                .extracting(FormulaError::code)
                .containsExactly("UNKNOWN_NAME", "UNKNOWN_FUNCTION", "UNIT_MISMATCH", "UNKNOWN_NAME");
        assertThat(check.errors()).extracting(FormulaError::line).containsExactly(1, 1, 2, 2);
        assertThat(check.errors()).extracting(FormulaError::column).containsExactly(1, 12, 4, 26);
    }

    @Test
    void a_misspelt_word_is_told_even_beside_a_syntax_error() {
        // When
        FormulaCheck check = check("tecahers + + * area");

        // Then
        assertThat(check.errors()).extracting(FormulaError::code).contains("SYNTAX", "UNKNOWN_NAME");
    }

    @Test
    void places_are_counted_as_clients_count_them() {
        // Given a character outside the basic plane before the error
        String text = "pupils + \uD83D\uDE00 + xyzzyq";

        // When
        List<FormulaError> errors = check(text).errors();

        // Then
        assertThat(errors)
                .filteredOn(error -> error.problem() == FormulaProblem.UNKNOWN_NAME)
                .extracting(FormulaError::offset)
                .containsExactly(text.indexOf("xyzzyq"));
    }

    @Test
    void the_declared_unit_must_be_the_one_that_comes_out() {
        // When
        FormulaCheck check =
                Formula.number("teachers / pupils * 100", VOCABULARY, FormulaLevel.SUBJECT, UNITS.of("人/百人"));

        // Then
        assertThat(check.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("WRONG_RESULT_UNIT");
            assertThat(error.suggestion()).isEqualTo("to(teachers / pupils * 100, \"人/百人\")");
        });
    }

    @Test
    void a_condition_is_not_a_number_and_a_number_not_a_condition() {
        assertThat(Formula.condition("pupils", VOCABULARY, FormulaLevel.SUBJECT).errors())
                .extracting(FormulaError::code)
                .containsExactly("CONDITION_EXPECTED");
        assertThat(Formula.number("pupils > 3", VOCABULARY, FormulaLevel.SUBJECT, UNITS.of("人"))
                        .errors())
                .extracting(FormulaError::code)
                .containsExactly("NUMBER_EXPECTED");
    }

    @Test
    void a_figure_of_one_subject_does_not_stand_bare_beside_an_aggregate() {
        assertThat(checkPopulation("sum(area) / pupils").errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo("NAME_OUTSIDE_AGGREGATE");
                    assertThat(error.suggestion()).isEqualTo("sum(pupils)");
                });
        assertThat(checkPopulation("sum(area / sum(pupils))").errors())
                .extracting(FormulaError::code)
                .containsExactly("NESTED_AGGREGATE");
    }

    @Test
    void full_width_signs_are_read_as_what_they_mean() {
        // When
        Formula formula = check("（area − indoorSports）÷ pupils ≥ 4.5").orThrow();

        // Then
        assertThat(Printer.text(formula.expression())).isEqualTo("(area - indoorSports) / pupils >= 4.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a or not b > 1 and c",
                "-(a + b) * c / (d / e) - (f - g)",
                "not (a > b) or c",
                "if(a > 1, min(b, c), max(d, -e))"
            })
    void canonical_text_means_the_same_when_read_again(String text) {
        // Given
        Vocabulary.Builder builder = Vocabulary.builder();
        "abcdefg"
                .chars()
                .forEach(c ->
                        builder.element(String.valueOf((char) c), Unit.NONE, "数" + (char) c, "number " + (char) c));
        Vocabulary numbers = text.contains(" or ")
                ? builder.definition("a", "d > 1", "甲", "A")
                        .definition("c", "e > 1", "丙", "C")
                        .build()
                : builder.build();
        String source = text.replace("not (a > b)", "not (d > b)");
        Formula formula = Formula.check(source, numbers, FormulaLevel.SUBJECT).orThrow();

        // When
        String canonical = Printer.text(formula.expression());

        // Then
        Formula again = Formula.check(canonical, numbers, FormulaLevel.SUBJECT).orThrow();
        assertThat(again.expression()).isEqualTo(formula.expression());
    }

    @Test
    void definitions_stand_for_their_formulas_and_keep_their_units() {
        // Given
        Vocabulary vocabulary = SchoolVocabulary.builder()
                .definition("share", "pupils / weighted", "分摊比例", "share")
                .build();

        // When
        Formula formula = Formula.check("share * (area - indoorSports) / pupils", vocabulary, FormulaLevel.SUBJECT)
                .orThrow();

        // Then
        assertThat(formula.unit().symbol()).isEqualTo("m2/人");
        assertThat(formula.elements())
                .extracting(Element::name)
                .containsExactly("area", "indoorSports", "pupils", "weighted");
    }

    @Test
    void a_circle_of_definitions_is_refused_with_its_path() {
        // Given
        Vocabulary vocabulary = SchoolVocabulary.builder()
                .definition("a", "b + 1", "甲", "A")
                .definition("b", "c * 2", "乙", "B")
                .definition("c", "a - 1", "丙", "C")
                .build();

        // When
        List<FormulaError> errors =
                Formula.check("a + pupils", vocabulary, FormulaLevel.SUBJECT).errors();

        // Then
        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("CYCLE");
            assertThat(error.en()).contains("a → b → c → a");
            assertThat(error.definition()).isEqualTo("c");
        });
        assertThat(vocabulary.checkDefinitions(FormulaLevel.SUBJECT)).isNotEmpty();
    }

    @Test
    void definitions_that_double_at_each_step_are_refused_in_bounded_time() {
        // Given
        Vocabulary.Builder builder = SchoolVocabulary.builder().definition("d0", "pupils + pupils", "零", "zero");
        for (int i = 1; i <= 60; i++) {
            builder.definition("d" + i, "d" + (i - 1) + " + d" + (i - 1), "第" + i, "number " + i);
        }

        // When
        List<FormulaError> errors =
                Formula.check("d60", builder.build(), FormulaLevel.SUBJECT).errors();

        // Then
        assertThat(errors).extracting(FormulaError::code).containsExactly("TOO_LARGE");
    }

    @Test
    void fractions_within_fractions_without_end_are_refused() {
        // Given
        String text = "1";
        for (int i = 0; i < 40; i++) {
            text = "(pupils + 1 / " + text + ")";
        }
        Vocabulary vocabulary = Vocabulary.builder()
                .element("pupils", Unit.NONE, "学生数", "pupils")
                .build();

        // When
        FormulaCheck check = Formula.check(text, vocabulary, FormulaLevel.SUBJECT);

        // Then
        assertThat(check.errors()).extracting(FormulaError::code).containsExactly("TOO_COMPLEX");
    }

    @ParameterizedTest
    @CsvSource({
        "(,TOO_LONG,100000",
        "(,TOO_DEEP,9000",
        "-,TOO_DEEP,9000",
        "1+,TOO_LARGE,4000",
        "'not ',TOO_DEEP,2000",
        "9,NUMBER_TOO_LONG,9000",
        "(,TOO_DEEP,10000",
        "'previous(',TOO_DEEP,1000",
        "1,TOO_LONG,1000000",
        "((((,TOO_LONG,250000",
        "'“',UNCLOSED_TEXT,9000"
    })
    void endless_text_is_refused_without_exhausting_the_stack(String part, String code, int times) {
        // When
        FormulaCheck check = check(part.repeat(times));

        // Then
        assertThat(check.errors()).extracting(FormulaError::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T(java.lang.Runtime).getRuntime().exec(\"ls\")",
                "${jndi:ldap://example.org/a}",
                "#{pupils}",
                "pupils' or '1'='1",
                "pupils::text",
                "pupils; select 1",
                "pupils /* 1 */",
                "new java.io.File(\"x\")",
                "pupils.class",
                "pupils[0]",
                "pupils ? 1 : 2",
                "pupils = null",
                "NaN",
                "Infinity",
                "1e400",
                "1,234",
                "١٢",
                "\"unclosed",
            })
    void what_is_no_formula_is_no_formula(String text) {
        // When
        FormulaCheck check = check(text);

        // Then
        assertThat(check.formula()).isEmpty();
        assertThat(check.errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.offset() + error.length()).isLessThanOrEqualTo(text.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if(boarding, addMonths(opened, 3 \"月\"), previous(appointed, 2)) >= date(\"2024-01-31\")",
                "oneOf(kind, \"小学\", “他说\"好\"”) or contains(post, “”) and known(area)",
                "throughout(round(area / 3 \"m2\") > 2, 3) and nonDecreasing(-area, 2)",
            })
    void canonical_text_of_every_type_means_the_same_when_read_again(String text) {
        // Given
        Formula formula = check(text).orThrow();

        // When
        String canonical = Printer.text(formula.expression());

        // Then
        assertThat(check(canonical).orThrow().expression()).isEqualTo(formula.expression());
    }

    @Test
    void a_half_of_a_surrogate_pair_is_no_formula() {
        assertThat(check("pupils + \uD83D").errors())
                .singleElement()
                .extracting(FormulaError::en)
                .isEqualTo("\"U+D83D\" is not expected here");
        assertThat(check("kind = \"\uD83D\"").errors())
                .extracting(FormulaError::offset)
                .containsExactly(8);
    }

    @Test
    void a_long_sum_within_the_bounds_is_read() {
        // When
        FormulaCheck check = check("pupils" + " + pupils".repeat(400));

        // Then
        assertThat(check.errors()).isEmpty();
    }
}
