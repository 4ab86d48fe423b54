package io.junheng.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.expressions.CompiledDatabase.Comparing;
import io.junheng.expressions.CompiledDatabase.Estimated;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever an estimate decides, the reference interpreter says too: at the boundary, a hair beside it, and far from it. */
class EstimatedFormulaTest {

    private static final Vocabulary VOCABULARY = Subjects.vocabulary();
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
        return FormulaTexts.arithmetic(3);
    }

    @Provide
    Arbitrary<String> aggregates() {
        return FormulaTexts.closeAggregate();
    }

    @Property(tries = 100)
    void of_single_subjects(@ForAll("numbers") String text, @ForAll("subjects") List<Subject> subjects)
            throws SQLException {
        Formula formula = formula(text, FormulaLevel.SUBJECT);
        for (Subject subject : subjects) {
            agrees(formula, List.of(subject), Interpreter.number(formula, subject));
        }
    }

    @Property(tries = 100)
    void of_populations(@ForAll("aggregates") String text, @ForAll("subjects") List<Subject> subjects)
            throws SQLException {
        ofAll(text, subjects);
    }

    @Property(tries = 100)
    void of_populations_without_gaps(
            @ForAll("aggregates") String text, @ForAll("completeSubjects") List<Subject> subjects) throws SQLException {
        ofAll(text, subjects);
    }

    private static void ofAll(String text, List<Subject> subjects) throws SQLException {
        Formula formula = formula(text, FormulaLevel.POPULATION);
        agrees(formula, subjects, Interpreter.number(formula, List.<Frame>copyOf(subjects)));
    }

    private static Formula formula(String text, FormulaLevel level) {
        return Formula.check(text, VOCABULARY, level).orThrow();
    }

    private static void agrees(Formula formula, List<Subject> subjects, Outcome<Rational> exact) throws SQLException {
        reasonsAgree(formula, subjects, exact, CompiledDatabase::column);
        reasonsAgree(formula, subjects, exact, EstimatedFormulaTest::columnOfHalves);
        Optional<SqlEstimate> sql = SqlEstimator.number(formula, CompiledDatabase::column);
        if (sql.isEmpty()) {
            return;
        }
        List<Comparing> comparisons = comparisons(formula, exact);
        Estimated estimate =
                database.estimates(formula, sql.get(), comparisons, subjects).get(0);
        if (!exact.determined()) {
            assertThat(estimate.value()).isNull();
            assertThat(estimate.decisions()).containsOnlyNulls();
            return;
        }
        if (estimate.value() != null && !sql.get().root()) {
            Rational off = Rational.of(new BigDecimal(estimate.value()))
                    .minus(exact.value().get())
                    .absolute();
            assertThat(off).isLessThanOrEqualTo(Rational.of(new BigDecimal(estimate.margin())));
        }
        for (int i = 0; i < comparisons.size(); i++) {
            Boolean decided = estimate.decisions().get(i);
            Comparing comparing = comparisons.get(i);
            if (decided != null) {
                assertThat(decided)
                        .as("%s %s", formula.text(), comparing)
                        .isEqualTo(holds(formula, comparing, subjects));
            }
        }
    }

    /** What is certain without exact numbers is certain. */
    private static void reasonsAgree(
            Formula formula, List<Subject> subjects, Outcome<Rational> exact, Function<Element, String> column)
            throws SQLException {
        Optional<SqlUndetermined> sql = SqlEstimator.undetermined(
                formula, column, element -> "(" + CompiledDatabase.column(element) + " is not null)");
        if (sql.isPresent()) {
            List<String> certain = database.reasons(formula, sql.get(), subjects);
            if (certain != null) {
                assertThat(certain)
                        .as(formula.text())
                        .containsExactlyInAnyOrderElementsOf(
                                exact.reasons().stream().map(Reason::text).toList())
                        .isNotEmpty();
            }
        }
    }

    /** A column that knows a number only where it is not whole. */
    private static String columnOfHalves(Element element) {
        String column = CompiledDatabase.column(element);
        return "(case when " + column + " <> trunc(" + column + ") then " + column + " end)";
    }

    private static boolean holds(Formula formula, Comparing comparing, List<Subject> subjects) {
        Formula condition = formula.compared(comparing.relation(), comparing.threshold());
        Outcome<Boolean> outcome = formula.level() == FormulaLevel.POPULATION
                ? Interpreter.condition(condition, List.<Frame>copyOf(subjects))
                : Interpreter.condition(condition, subjects.get(0));
        return outcome.value().orElseThrow();
    }

    /**
     * The value itself as far as decimals can say it, its neighbours, and numbers far away, each under one of the relations: which one follows from the formula and the value, so
     * that over a run each stands beside each many times, and no statement has to say all of them at once.
     */
    private static List<Comparing> comparisons(Formula formula, Outcome<Rational> exact) {
        BigDecimal value = exact.value().map(number -> number.rounded(24)).orElse(BigDecimal.ONE);
        List<BigDecimal> thresholds = Stream.of("0", "1e-24", "-1e-24", "1e-16", "-1e-16", "1e-12", "1", "-1")
                .map(BigDecimal::new)
                .map(value::add)
                .collect(Collectors.toCollection(ArrayList::new));
        thresholds.add(BigDecimal.valueOf(value.doubleValue()));
        Relation[] relations = Relation.values();
        int first = Math.floorMod(Objects.hash(formula.text(), value), relations.length);
        return IntStream.range(0, thresholds.size())
                .mapToObj(i -> new Comparing(relations[(first + i) % relations.length], thresholds.get(i)))
                .toList();
    }

    private static Estimated estimate(String text, String threshold, Subject... subjects) throws SQLException {
        FormulaLevel level =
                text.contains("cv") || text.contains("count") ? FormulaLevel.POPULATION : FormulaLevel.SUBJECT;
        Formula formula = formula(text, level);
        return database.estimates(
                        formula,
                        SqlEstimator.number(formula, CompiledDatabase::column).orElseThrow(),
                        List.of(new Comparing(Relation.AT_LEAST, new BigDecimal(threshold))),
                        List.of(subjects))
                .get(0);
    }

    private static Subject subject(String a, String b) {
        return Subject.of("a", new BigDecimal(a), "b", new BigDecimal(b));
    }

    @Example
    void a_clear_case_is_decided_and_one_on_the_line_is_left_open() throws SQLException {
        // Given 42 of 1000 against 4.2 per hundred
        assertThat(estimate("a / b * 100", "4.2", subject("43", "1000")).decisions())
                .containsExactly(true);
        assertThat(estimate("a / b * 100", "4.2", subject("41", "1000")).decisions())
                .containsExactly(false);
        assertThat(estimate("a / b * 100", "4.2", subject("42", "1000")).decisions())
                .containsOnlyNulls();
    }

    @Example
    void whole_numbers_are_decided_on_the_line_too() throws SQLException {
        assertThat(estimate("a + b", "50", subject("20", "30")).decisions()).containsExactly(true);
        assertThat(estimate("count(a > 45)", "1", subject("45", "1"), subject("46", "1"))
                        .decisions())
                .containsExactly(true);
    }

    @Example
    void a_variation_is_compared_by_its_square() throws SQLException {
        assertThat(estimate("cv(a, b)", "0.49999", subject("50", "10"), subject("150", "10"))
                        .decisions())
                .containsExactly(true);
        assertThat(estimate("cv(a, b)", "0.5", subject("50", "10"), subject("150", "10"))
                        .decisions())
                .containsOnlyNulls();
    }

    @Example
    void what_cancels_out_has_no_estimate() throws SQLException {
        // Given a difference that is only rounding: 0.3 - 0.1 * 3
        assertThat(estimate("1 / (a - b * 3)", "0", subject("0.3", "0.1")).value())
                .isNull();
    }

    private static List<String> certain(String text, Subject... subjects) throws SQLException {
        Formula formula = formula(text, FormulaLevel.POPULATION);
        return database.reasons(
                formula,
                SqlEstimator.undetermined(
                                formula,
                                CompiledDatabase::column,
                                element -> "(" + CompiledDatabase.column(element) + " is not null)")
                        .orElseThrow(),
                List.of(subjects));
    }

    @Example
    void a_member_without_a_number_is_reason_enough_and_nothing_has_to_be_added_up() throws SQLException {
        Subject unreported = Subject.of("b", BigDecimal.TEN, "c", BigDecimal.ONE);
        assertThat(certain("cv(a * 2, b)", subject("50", "10"), unreported))
                .containsExactly("UNDETERMINED_MEMBERS:a * 2");
        assertThat(certain("cv(a / (b - 10), b)", subject("50", "10"), subject("50", "20")))
                .containsExactly("UNDETERMINED_MEMBERS:a / (b - 10)");
        assertThat(certain("count(a > 45)", subject("45", "1"), unreported))
                .containsExactly("UNDETERMINED_MEMBERS:a > 45");
        assertThat(certain("cv(a, b)", subject("50", "0"), subject("50", "10")))
                .containsExactly("WEIGHT_NOT_POSITIVE:b");
        assertThat(certain("cv(a, b)", subject("0", "10"), subject("0", "10"))).containsExactly("MEAN_NOT_POSITIVE:a");
        assertThat(certain("cv(a, b)", subject("50", "10"), subject("60", "10")))
                .isNull();
    }

    @Example
    void a_reason_in_doubt_is_left_to_exact_numbers() throws SQLException {
        // Given a total that is zero but for rounding, and a divisor likewise
        assertThat(certain("cv(a - b * 3, b)", subject("0.3", "0.1"))).isNull();
        assertThat(certain("sum(a / (a - b * 3))", subject("0.3", "0.1"))).isNull();
    }

    @Example
    void what_would_be_too_long_to_compare_is_left_open() {
        // Given an estimate that is as long as one may be
        SqlEstimate longest = new SqlEstimate("a" + " + a".repeat(20_000), "0", null, false);
        // Then
        assertThat(longest.decided(Relation.AT_LEAST, BigDecimal.ONE)).isEqualTo("NULL::boolean");
        assertThat(longest.named("x", "y").decided(Relation.AT_LEAST, BigDecimal.ONE))
                .startsWith("(CASE");
    }

    @Example
    void texts_and_roundings_have_none_at_all() {
        assertThat(SqlEstimator.number(formula("length(t)", FormulaLevel.SUBJECT), CompiledDatabase::column))
                .isEmpty();
        assertThat(SqlEstimator.number(formula("floor(a / b)", FormulaLevel.SUBJECT), CompiledDatabase::column))
                .isEmpty();
    }
}
