package io.junheng.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.expressions.CompiledDatabase.Answer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Formulas compiled to SQL say exactly what the reference interpreter says, on random formulas and random data, in a real PostgreSQL. */
class CompiledFormulaTest {

    private static final Vocabulary VOCABULARY = Subjects.vocabulary();
    private static final Set<String> TOO_MUCH = Set.of("TOO_COMPLEX", "TOO_FAR_BACK", "TOO_LARGE");
    private static CompiledDatabase database;

    @BeforeContainer
    static void start() throws SQLException, IOException {
        database = new CompiledDatabase();
    }

    @AfterContainer
    static void stop() throws SQLException {
        database.drop();
    }

    @Provide
    Arbitrary<List<Subject>> subjects() {
        return Subjects.withGaps();
    }

    @Provide
    Arbitrary<List<Subject>> completeSubjects() {
        return Subjects.complete();
    }

    @Provide
    Arbitrary<String> numbers() {
        return FormulaTexts.number(3);
    }

    @Provide
    Arbitrary<String> conditions() {
        return FormulaTexts.condition(3);
    }

    @Provide
    Arbitrary<String> textsAndDates() {
        return Arbitraries.oneOf(FormulaTexts.text(2), FormulaTexts.date(2));
    }

    @Provide
    Arbitrary<String> aggregates() {
        return FormulaTexts.aggregate();
    }

    @Property(tries = 400)
    void numbers_of_single_subjects(@ForAll("numbers") String text, @ForAll("subjects") List<Subject> subjects)
            throws SQLException {
        ofEach(text, subjects);
    }

    @Property(tries = 400)
    void conditions_of_single_subjects(@ForAll("conditions") String text, @ForAll("subjects") List<Subject> subjects)
            throws SQLException {
        ofEach(text, subjects);
    }

    @Property(tries = 300)
    void texts_and_dates_of_single_subjects(
            @ForAll("textsAndDates") String text, @ForAll("subjects") List<Subject> subjects) throws SQLException {
        ofEach(text, subjects);
    }

    @Property(tries = 400)
    void numbers_of_populations(@ForAll("aggregates") String text, @ForAll("subjects") List<Subject> subjects)
            throws SQLException {
        ofAll(text, subjects);
    }

    @Property(tries = 400)
    void numbers_of_populations_without_gaps(
            @ForAll("aggregates") String text, @ForAll("completeSubjects") List<Subject> subjects) throws SQLException {
        ofAll(text, subjects);
    }

    private static void ofEach(String text, List<Subject> subjects) throws SQLException {
        Optional<Formula> formula = sound(text, FormulaLevel.SUBJECT);
        if (formula.isPresent()) {
            List<Answer> answers = database.answers(formula.get(), subjects);
            for (int i = 0; i < subjects.size(); i++) {
                same(Interpreter.value(formula.get(), subjects.get(i)), answers.get(i));
            }
        }
    }

    private static void ofAll(String text, List<Subject> subjects) throws SQLException {
        Optional<Formula> formula = sound(text, FormulaLevel.POPULATION);
        if (formula.isPresent()) {
            Answer answer = database.answers(formula.get(), subjects).get(0);
            same(Interpreter.value(formula.get(), List.<Frame>copyOf(subjects)), answer);
        }
    }

    /** Every random formula is sound but for its size. */
    private static Optional<Formula> sound(String text, FormulaLevel level) {
        FormulaCheck check = Formula.check(text, VOCABULARY, level);
        assertThat(check.errors()).extracting(FormulaError::code).allMatch(TOO_MUCH::contains);
        return check.formula();
    }

    private static void same(Outcome<?> expected, Answer answer) {
        Object value = expected.value().orElse(null);
        assertThat(answer.condition()).isEqualTo(value instanceof Boolean ? value : null);
        assertThat(answer.exact()).isEqualTo(value instanceof Rational ? value : null);
        assertThat(answer.rounded())
                .usingComparator(Comparator.nullsFirst(BigDecimal::compareTo))
                .isEqualTo(value instanceof Rational number ? number.rounded(12) : null);
        boolean written = value != null && !(value instanceof Boolean) && !(value instanceof Rational);
        assertThat(answer.value()).isEqualTo(written ? value.toString() : null);
        if (!expected.determined()) {
            assertThat(answer.reasons())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            expected.reasons().stream().map(Reason::text).toList());
        }
    }

    @Property(tries = 200)
    void a_coefficient_of_variation_against_its_limit(
            @ForAll("completeSubjects") List<Subject> subjects, @ForAll("limits") BigDecimal limit)
            throws SQLException {
        Formula formula = variation().compared(Relation.AT_MOST, limit);
        Answer answer = database.answers(formula, subjects).get(0);
        same(Interpreter.condition(formula, List.<Frame>copyOf(subjects)), answer);
    }

    @Provide
    Arbitrary<BigDecimal> limits() {
        return Arbitraries.of("0", "0.45", "0.5", "0.515", "1").map(BigDecimal::new);
    }

    private static Formula variation() {
        return Formula.check("cv(a, b)", VOCABULARY, FormulaLevel.POPULATION).orThrow();
    }

    @Example
    void a_coefficient_of_variation_exactly_at_its_limit() throws SQLException {
        // Given totals 50 and 150 of equal schools: exactly a half; a third school with thirds leaves it there
        List<Subject> subjects = List.of(subject("50", "10"), subject("150", "10"));

        // Then
        assertThat(holds(subjects, "0.5")).isTrue();
        assertThat(holds(subjects, "0.49999999999999999999")).isFalse();
        assertThat(holds(List.of(subject("1", "3"), subject("3", "3")), "0.5")).isTrue();
    }

    private static Boolean holds(List<Subject> subjects, String limit) throws SQLException {
        return database.answers(variation().compared(Relation.AT_MOST, new BigDecimal(limit)), subjects)
                .get(0)
                .condition();
    }

    private static Subject subject(String a, String b) {
        return Subject.of("a", new BigDecimal(a), "b", new BigDecimal(b));
    }

    @Example
    void the_published_example_comes_out_of_the_database_too() throws SQLException {
        // Given
        List<Subject> schools = List.of(
                subject("279", "45"),
                subject("137", "37"),
                subject("935", "89"),
                subject("160", "76"),
                subject("402", "55"));

        // When
        Answer answer = database.answers(variation(), schools).get(0);

        // Then
        assertThat(answer.rounded().setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("0.515");
    }

    @Example
    void numbers_that_differ_only_far_behind_the_point_keep_their_order() throws SQLException {
        // Given 1/3 and the decimal just below it, and a third far away
        List<Subject> subjects =
                List.of(subject("1", "3"), subject("0.333333333333333333333333333333333333", "1"), subject("9", "1"));
        Formula least = Formula.check("least(a / b)", VOCABULARY, FormulaLevel.POPULATION)
                .orThrow();

        // When
        Answer answer = database.answers(least, subjects).get(0);

        // Then
        assertThat(answer.exact()).isEqualTo(Rational.of(new BigDecimal("0.333333333333333333333333333333333333")));
    }

    @Example
    void what_a_formula_quotes_reaches_the_database_as_a_value_only() throws SQLException {
        // Given
        String hostile = "'); drop table subject; --";
        Formula formula = Formula.check("t = \"" + hostile + "\"", VOCABULARY, FormulaLevel.SUBJECT)
                .orThrow();

        // When
        List<Answer> answers =
                database.answers(formula, List.of(Subject.of("t", hostile, "u", ""), Subject.of("t", "小学", "u", "")));

        // Then
        assertThat(answers).extracting(Answer::condition).containsExactly(true, false);
        assertThat(SqlCompiler.compile(formula, new SqlFrame("f", back -> "v")).condition())
                .doesNotContain("drop");
    }
}
