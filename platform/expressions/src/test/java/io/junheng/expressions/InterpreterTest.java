package io.junheng.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpreterTest {

    private static final Vocabulary VOCABULARY = SchoolVocabulary.vocabulary();

    private static Outcome<Rational> number(String text, String figures) {
        return Interpreter.number(
                Formula.check(text, VOCABULARY, FormulaLevel.SUBJECT).orThrow(), Frames.frame(figures));
    }

    private static Outcome<Boolean> condition(String text, String figures) {
        return Interpreter.condition(
                Formula.check(text, VOCABULARY, FormulaLevel.SUBJECT).orThrow(), Frames.frame(figures));
    }

    private static Formula population(String text) {
        return Formula.check(text, VOCABULARY, FormulaLevel.POPULATION).orThrow();
    }

    private static List<Frame> schools(String figure, int[] totals, int[] pupils) {
        List<Frame> schools = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            schools.add(Frames.frame(figure + "=" + totals[i] + ", pupils=" + pupils[i]));
        }
        return schools;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to(teachers / pupils, \"人/百人\") | teachers=21, pupils=500 | 4.2",
                "to(equipment, \"元\") / pupils | equipment=100, pupils=500 | 2000",
                "-(3 - 5) * 4 / 8 | | 1",
                "2 - 3 - 4 | | -5",
                "min(pupils, 45, 50) | pupils=47 | 45",
                "max(pupils, 45, 50) | pupils=47 | 50",
                "if(pupils > 50 or area > 1, 1, 2) | area=2 | 1",
                "if(pupils > 50, 1, 2) | pupils=50 | 2",
            })
    void numbers(String text, String figures, BigDecimal expected) {
        assertThat(number(text, figures == null ? "" : figures).value().orElseThrow())
                .isEqualTo(Rational.of(expected));
    }

    @Test
    void combined_school_of_the_published_example() {
        // Given 166 primary and 210 junior pupils sharing 23,226 books
        String figures = "pupils=166, weighted=397, books=23226";

        // When
        Rational perPrimaryPupil =
                number("pupils / weighted * books / pupils", figures).value().orElseThrow();
        Rational juniorBooks =
                number("1.1 * 210 / weighted * books", figures).value().orElseThrow();

        // Then
        assertThat(perPrimaryPupil.rounded(3)).isEqualByComparingTo("58.504");
        assertThat(juniorBooks.rounded(1)).isEqualByComparingTo("13514.4");
        assertThat(juniorBooks.over(Rational.of(210)).rounded(3)).isEqualByComparingTo("64.354");
    }

    @Test
    void coefficient_of_variation_of_the_published_example() {
        // Given
        List<Frame> schools = schools("books", new int[] {279, 137, 935, 160, 402}, new int[] {45, 37, 89, 76, 55});

        // When
        Rational cv = Interpreter.number(population("cv(books, pupils)"), schools)
                .value()
                .orElseThrow();
        Rational mean = Interpreter.number(population("sum(books) / sum(pupils)"), schools)
                .value()
                .orElseThrow();
        Rational weightedMean = Interpreter.number(population("mean(books / pupils, pupils)"), schools)
                .value()
                .orElseThrow();

        // Then
        assertThat(cv.rounded(3)).isEqualByComparingTo("0.515");
        assertThat(mean.rounded(4)).isEqualByComparingTo("6.3344");
        assertThat(weightedMean).isEqualTo(mean);
    }

    @Test
    void growth_of_the_published_figures() {
        // Given
        String figures = "appropriation=19432.9, previous.appropriation=16021.6, revenue=12706, previous.revenue=10567";

        // Then
        assertThat(number("to(growth(appropriation), \"%\")", figures)
                        .value()
                        .orElseThrow()
                        .rounded(4))
                .isEqualByComparingTo("21.2919");
        assertThat(number("to(growth(revenue), \"%\")", figures)
                        .value()
                        .orElseThrow()
                        .rounded(4))
                .isEqualByComparingTo("20.2423");
        assertThat(number("to(growth(appropriation), \"%\") - to(growth(revenue), \"%\")", figures)
                        .value()
                        .orElseThrow()
                        .rounded(4))
                .isEqualByComparingTo("1.0496");
    }

    @Test
    void a_comparison_is_exact_where_decimals_would_not_be() {
        assertThat(condition("pupils / 3 * 3 = pupils", "pupils=1").value()).contains(true);
        assertThat(condition("1 / 3 + 1 / 3 + 1 / 3 >= 1", "").value()).contains(true);
        assertThat(condition("1 / 3 > 0.33333333333333333333333333333333333333", "")
                        .value())
                .contains(true);
    }

    @ParameterizedTest
    @CsvSource({"0.5,true", "0.49999999999999999999,false", "0.50000000000000000001,true"})
    void a_coefficient_of_variation_is_compared_exactly_with_its_limit(BigDecimal limit, boolean within) {
        // Given two schools of equal size with 50 and 150 books, whose coefficient of variation is exactly a half
        List<Frame> schools = schools("books", new int[] {50, 150}, new int[] {10, 10});

        // When
        Outcome<Boolean> outcome =
                Interpreter.condition(population("cv(books, pupils)").compared(Relation.AT_MOST, limit), schools);

        // Then
        assertThat(outcome.value()).contains(within);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "teachers / pupils | teachers=3 | MISSING_VALUE:pupils",
                "teachers / pupils | teachers=3, pupils=0 | ZERO_DENOMINATOR:pupils",
                "teachers / (pupils - 3) | pupils=3 | MISSING_VALUE:teachers;ZERO_DENOMINATOR:pupils - 3",
                "growth(pupils) | pupils=3 | MISSING_EARLIER_VALUE:pupils@-1",
                "if(teachers > 1, area, 2 * area) | area=1 | MISSING_VALUE:teachers",
                "if(pupils > 1, area, indoorSports) | pupils=1 | MISSING_VALUE:indoorSports",
                "max(pupils, teachers) | pupils=1 | MISSING_VALUE:teachers",
            })
    void a_missing_value_or_zero_denominator_leaves_the_number_undetermined(
            String text, String figures, String reasons) {
        // When
        Outcome<Rational> outcome = number(text, figures);

        // Then
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.reasons().stream().map(Reason::text).toList()).containsExactly(reasons.split(";"));
        assertThat(outcome.reasons())
                .allSatisfy(reason -> assertThat(Reason.of(reason.text())).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pupils > 1 and teachers > 1 | pupils=1 | false",
                "pupils > 1 and teachers > 1 | pupils=2 |",
                "pupils > 1 or teachers > 1 | pupils=2 | true",
                "pupils > 1 or teachers > 1 | pupils=1 |",
                "not (teachers > 1) | pupils=1 |",
                "not (pupils > 1) and true | pupils=1 | true",
            })
    void conditions_are_three_valued(String text, String figures, Boolean expected) {
        assertThat(condition(text, figures).value().orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind = \"小学\" | kind='小学' | true",
                "kind <> post | kind='小学', post='校长' | true",
                "oneOf(kind, \"小学\", \"初中\") | kind='高中' | false",
                "contains(kind, \"教学点\") | kind='小学教学点' | true",
                "startsWith(kind, \"小学\") | kind='初小学' | false",
                "part(kind, 2, 3) = \"😀学\" | kind='小😀学' | true",
                "part(kind, 9, 1) = \"\" | kind='小学' | true",
                "opened < date(\"2001-09-02\") | opened=2001-09-01 | true",
                "addMonths(opened, 1) = date(\"2024-02-29\") | opened=2024-01-31 | true",
                "addDays(opened, 45) <= appointed | opened=2024-01-01, appointed=2024-02-15 | true",
                "max(opened, appointed) = appointed | opened=2001-09-01, appointed=2002-09-01 | true",
                "boarding and known(kind) | boarding=true, kind='' | true",
                "known(kind) | | false",
                "known(teachers / pupils) | teachers=1, pupils=0 | false",
                "known(boarding or pupils > 3) | pupils=4 | true",
                "if(known(post), post = \"校长\", false) | | false",
                "throughout(pupils > 45, 3) | pupils=46, pupils@1=47, pupils@2=46, pupils@3=1 | true",
                "throughout(pupils > 45, 3) | pupils=46, pupils@1=45 | false",
                "nonDecreasing(pupils, 2) | pupils=3, pupils@1=3, pupils@2=2, pupils@3=9 | true",
                "nonDecreasing(pupils, 2) | pupils=3, pupils@1=2, pupils@2=4 | false",
            })
    void texts_dates_and_runs_of_years(String text, String data, Boolean expected) {
        assertThat(condition(text, data == null ? "" : data).value()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days(opened, appointed) | opened=2024-02-28, appointed=2024-03-01 | 2",
                "days(opened, appointed) | opened=2024-03-01, appointed=2024-02-28 | -2",
                "months(opened, appointed) | opened=2024-01-31, appointed=2024-02-29 | 1",
                "months(opened, appointed) | opened=2024-01-31, appointed=2024-02-28 | 0",
                "months(opened, appointed) | opened=2024-02-29, appointed=2018-02-28 | -72",
                "year(opened) | opened=2024-08-31 | 2024",
                "schoolYear(opened) | opened=2024-08-31 | 2023",
                "schoolYear(opened) | opened=2024-09-01 | 2024",
                "length(kind) | kind='小学😀' | 3",
                "round(area / 2) | area=5 | 3",
                "round(-area / 2) | area=5 | -3",
                "floor(-area / 2) | area=5 | -3",
                "ceil(-area / 2) | area=5 | -2",
                "abs(area - 8) | area=5 | 3",
                "previous(pupils, 3) | pupils@3=7 | 7",
            })
    void numbers_of_texts_and_dates(String text, String data, BigDecimal expected) {
        assertThat(number(text, data).value()).contains(Rational.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind = post | kind='小学' | MISSING_VALUE:post",
                "oneOf(kind, \"小学\") | | MISSING_VALUE:kind",
                "opened > appointed | | MISSING_VALUE:opened;MISSING_VALUE:appointed",
                "boarding | | MISSING_VALUE:boarding",
                "throughout(boarding, 2) | boarding=true | MISSING_EARLIER_VALUE:boarding@-1",
                "addDays(opened, 0.5) > opened | opened=2024-01-01 | NO_SUCH_DATE:addDays(opened, 0.5)",
                "addMonths(opened, 1) > opened | opened=9999-12-01 | NO_SUCH_DATE:addMonths(opened, 1)",
                "addDays(opened, 9999999999999999999999) > opened | opened=2024-01-01 | NO_SUCH_DATE:addDays(opened, 9999999999999999999999)",
            })
    void what_is_missing_leaves_conditions_of_every_type_undetermined(String text, String data, String reasons) {
        // When
        Outcome<Boolean> outcome = condition(text, data == null ? "" : data);

        // Then
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.reasons().stream().map(Reason::text).toList()).containsExactly(reasons.split(";"));
    }

    @Test
    void texts_and_days_are_results_too() {
        assertThat(Interpreter.text(
                                Formula.check("if(boarding, kind, \"走读\")", VOCABULARY, FormulaLevel.SUBJECT)
                                        .orThrow(),
                                Frames.frame("boarding=false"))
                        .value())
                .contains("走读");
        assertThat(Interpreter.date(
                                Formula.check("addMonths(appointed, to(term, \"月\"))", VOCABULARY, FormulaLevel.SUBJECT)
                                        .orThrow(),
                                Frames.frame("appointed=2020-02-29, term=3"))
                        .value())
                .contains(LocalDate.of(2023, 2, 28));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "median(pupils) | 25",
                "quantile(pupils, 0) | 10",
                "quantile(pupils, 0.25) | 17.5",
                "quantile(pupils, 0.8) | 34",
                "quantile(pupils, 1) | 40",
                "least(pupils) + greatest(pupils) | 50",
                "distinct(kind) | 2",
                "sum(pupils, kind = \"小学\") | 60",
                "mean(pupils, books, pupils > 10) | 30",
                "share(pupils > 25, kind = \"小学\") | 0.3333333333",
                "count(kind = \"小学\") | 3",
                "days(least(opened), greatest(opened)) | 366",
                "if(count(pupils > 40) > 0, sum(pupils, pupils > 40), 0) | 0",
            })
    void figures_of_a_population_and_of_part_of_it(String text, BigDecimal expected) {
        // Given
        List<Frame> schools = List.of(
                Frames.frame("pupils=10, books=1, kind='小学', opened=2000-01-01"),
                Frames.frame("pupils=20, books=1, kind='小学', opened=2000-06-01"),
                Frames.frame("pupils=30, books=1, kind='小学', opened=2001-01-01"),
                Frames.frame("pupils=40, books=1, kind='初中', opened=2000-12-31"));

        // Then
        assertThat(Interpreter.number(population(text), schools)
                        .value()
                        .orElseThrow()
                        .rounded(10))
                .isEqualByComparingTo(expected);
    }

    @Test
    void populations_that_say_nothing_are_undetermined_with_a_reason() {
        List<Frame> none = List.of();
        List<Frame> gap = List.of(Frames.frame("books=1, pupils=1"), Frames.frame("pupils=2"));
        List<Frame> noBooks = schools("books", new int[] {0, 0}, new int[] {1, 2});
        List<Frame> noPupils = schools("books", new int[] {1, 1}, new int[] {0, 2});
        assertReasons("cv(books, pupils)", none, "EMPTY_POPULATION");
        assertReasons("sum(books)", none, "EMPTY_POPULATION");
        assertReasons("share(books > 1)", none, "EMPTY_POPULATION");
        assertReasons("cv(books, pupils)", gap, "UNDETERMINED_MEMBERS:books");
        assertReasons("mean(books)", gap, "UNDETERMINED_MEMBERS:books");
        assertReasons("count(books > 1)", gap, "UNDETERMINED_MEMBERS:books > 1");
        assertReasons("cv(books, pupils)", noBooks, "MEAN_NOT_POSITIVE:books");
        assertReasons("cv(books, pupils)", noPupils, "WEIGHT_NOT_POSITIVE:pupils");
        assertReasons("median(books)", none, "EMPTY_POPULATION");
        assertReasons("least(books, pupils > 2)", gap, "EMPTY_POPULATION");
        assertReasons("greatest(books, pupils > 1)", gap, "UNDETERMINED_MEMBERS:books");
        assertReasons("sum(pupils, books > 0)", gap, "UNDETERMINED_MEMBERS:books > 0");
        assertReasons("distinct(kind)", gap, "UNDETERMINED_MEMBERS:kind");
        assertThat(Interpreter.number(population("count()"), none).value()).contains(Rational.ZERO);
        assertThat(Interpreter.number(population("distinct(kind)"), none).value())
                .contains(Rational.ZERO);
    }

    private static void assertReasons(String text, List<Frame> population, String... reasons) {
        assertThat(Interpreter.number(population(text), population).reasons().stream()
                        .map(Reason::text)
                        .toList())
                .as(text)
                .containsExactly(reasons);
    }

    @Test
    void one_school_alone_does_not_vary() {
        assertThat(Interpreter.number(population("cv(books, pupils)"), schools("books", new int[] {7}, new int[] {3}))
                        .value())
                .contains(Rational.ZERO);
    }

    @Test
    void a_criterion_shows_what_stands_above_and_below_its_fraction_bar() {
        // Given
        Formula formula = Formula.check("to(teachers / pupils, \"人/百人\")", VOCABULARY, FormulaLevel.SUBJECT)
                .orThrow();

        // Then
        assertThat(formula.numerator().orElseThrow().text()).isEqualTo("teachers");
        assertThat(formula.denominator().orElseThrow().text()).isEqualTo("pupils");
    }
}
