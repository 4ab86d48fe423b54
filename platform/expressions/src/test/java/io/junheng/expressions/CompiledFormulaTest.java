package io.junheng.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.launcher.infrastructure.Databases;
import io.junheng.launcher.infrastructure.SharedInfrastructure;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Formulas compiled to SQL say exactly what the reference interpreter says, on random formulas and random figures, in a real PostgreSQL. */
class CompiledFormulaTest {

    private static final String DATABASE =
            "formulas_" + Long.toHexString(UUID.randomUUID().getMostSignificantBits());
    private static final Vocabulary VOCABULARY = Vocabulary.builder()
            .element("a", Unit.NONE, "甲", "A")
            .element("b", Unit.NONE, "乙", "B")
            .element("c", Unit.NONE, "丙", "C")
            .build();
    private static SharedInfrastructure infrastructure;
    private static Connection connection;

    @BeforeContainer
    static void start() throws SQLException, IOException {
        String root = System.getProperty("junheng.root", System.getProperty("user.dir"));
        infrastructure = SharedInfrastructure.join(Path.of(root));
        try (Connection administrator = infrastructure.connect()) {
            Databases.provision(administrator, DATABASE, DATABASE);
        }
        connection = DriverManager.getConnection(infrastructure.jdbcUrl(DATABASE), DATABASE, DATABASE);
        try (InputStream functions = SqlFrame.class.getResourceAsStream("/db/expressions/R__formula_functions.sql");
                Statement statement = connection.createStatement()) {
            statement.execute(new String(functions.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("create table subject (id integer primary key, values jsonb, previous jsonb)");
        }
    }

    @AfterContainer
    static void stop() throws SQLException {
        connection.close();
        try (Connection administrator = infrastructure.connect()) {
            Databases.drop(administrator, DATABASE);
        }
    }

    /** The figures of one subject for the year and the year before, null where none was reported. */
    record Subject(BigDecimal a, BigDecimal b, BigDecimal c, BigDecimal previousA, BigDecimal previousB)
            implements Frame {

        @Override
        public BigDecimal value(Element element) {
            return switch (element.name() + element.yearsBack()) {
                case "a0" -> a;
                case "b0" -> b;
                case "c0" -> c;
                case "a1" -> previousA;
                case "b1" -> previousB;
                default -> null;
            };
        }
    }

    @Provide
    Arbitrary<List<Subject>> subjects() {
        Arbitrary<BigDecimal> figure = Arbitraries.oneOf(
                        Arbitraries.integers().between(-3, 6).map(BigDecimal::valueOf),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000))
                                .ofScale(3))
                .injectNull(0.15);
        return Combinators.combine(figure, figure, figure, figure, figure)
                .as(Subject::new)
                .list()
                .ofMinSize(0)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Subject>> goodSubjects() {
        Arbitrary<BigDecimal> figure = Arbitraries.integers().between(1, 40).map(BigDecimal::valueOf);
        return Combinators.combine(figure, figure, figure, figure, figure)
                .as(Subject::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> numbers() {
        return numberText(3);
    }

    @Provide
    Arbitrary<String> conditions() {
        return conditionText(3);
    }

    private static Arbitrary<String> numberText(int depth) {
        Arbitrary<String> leaf = Arbitraries.of("a", "b", "c", "a", "b", "0", "1", "2", "0.85", "3.333", "previous(a)");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> numberText(depth - 1));
        return Arbitraries.frequencyOf(
                Tuple.of(2, leaf),
                Tuple.of(
                        5,
                        Combinators.combine(inner, Arbitraries.of("+", "-", "*", "/", "/"), inner)
                                .as((x, operator, y) -> "(" + x + " " + operator + " " + y + ")")),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.of("min", "max"), inner, inner)
                                .as((function, x, y) -> function + "(" + x + ", " + y + ")")),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.lazy(() -> conditionText(depth - 1)), inner, inner)
                                .as((condition, x, y) -> "if(" + condition + ", " + x + ", " + y + ")")),
                Tuple.of(1, Arbitraries.of("growth(a)", "growth(a * b)", "-b", "to(a / b, \"%\") / to(c, \"%\")")));
    }

    private static Arbitrary<String> conditionText(int depth) {
        Arbitrary<String> number = Arbitraries.lazy(() -> numberText(Math.max(0, depth - 1)));
        Arbitrary<String> comparison = Combinators.combine(
                        number, Arbitraries.of("<", "<=", ">", ">=", "=", "<>"), number)
                .as((x, relation, y) -> x + " " + relation + " " + y);
        if (depth == 0) {
            return Arbitraries.oneOf(comparison, Arbitraries.of("true", "false"));
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> conditionText(depth - 1));
        return Arbitraries.oneOf(
                comparison,
                Combinators.combine(inner, Arbitraries.of("and", "or"), inner)
                        .as((x, operator, y) -> "(" + x + " " + operator + " " + y + ")"),
                inner.map(condition -> "not (" + condition + ")"));
    }

    @Provide
    Arbitrary<String> aggregates() {
        Arbitrary<String> number = numberText(1);
        Arbitrary<String> condition = conditionText(1);
        return Arbitraries.oneOf(
                number.map(x -> "sum(" + x + ")"),
                number.map(x -> "mean(" + x + ")"),
                Combinators.combine(number, Arbitraries.of("a", "b", "a / 7"))
                        .as((x, w) -> "mean(" + x + ", " + w + ")"),
                Combinators.combine(number, Arbitraries.of("a", "b", "a * 1.1 / (a + b)"))
                        .as((x, w) -> "cv(" + x + ", " + w + ")"),
                condition.map(x -> "count(" + x + ")"),
                condition.map(x -> "share(" + x + ")"),
                Combinators.combine(number, number).as((x, y) -> "sum(" + x + ") / sum(" + y + ") - count()"));
    }

    @Property(tries = 400)
    void numbers_of_single_subjects(@ForAll("numbers") String text, @ForAll("subjects") List<Subject> subjects)
            throws SQLException {
        Formula formula = sound(text, FormulaLevel.SUBJECT);
        if (formula == null) {
            return;
        }
        List<Answer> answers = compiled(formula, subjects, false);
        for (int i = 0; i < subjects.size(); i++) {
            same(Interpreter.number(formula, subjects.get(i)), answers.get(i));
        }
    }

    @Property(tries = 400)
    void conditions_of_single_subjects(@ForAll("conditions") String text, @ForAll("subjects") List<Subject> subjects)
            throws SQLException {
        Formula formula = sound(text, FormulaLevel.SUBJECT);
        if (formula == null) {
            return;
        }
        List<Answer> answers = compiled(formula, subjects, false);
        for (int i = 0; i < subjects.size(); i++) {
            sameCondition(Interpreter.condition(formula, subjects.get(i)), answers.get(i));
        }
    }

    @Property(tries = 300)
    void numbers_of_populations(@ForAll("aggregates") String text, @ForAll("subjects") List<Subject> subjects)
            throws SQLException {
        populations(text, subjects);
    }

    @Property(tries = 300)
    void numbers_of_populations_without_gaps(
            @ForAll("aggregates") String text, @ForAll("goodSubjects") List<Subject> subjects) throws SQLException {
        populations(text, subjects);
    }

    private static void populations(String text, List<Subject> subjects) throws SQLException {
        Formula formula = sound(text, FormulaLevel.POPULATION);
        if (formula == null) {
            return;
        }
        Answer answer = compiled(formula, subjects, true).get(0);
        same(Interpreter.number(formula, List.<Frame>copyOf(subjects)), answer);
    }

    @Property(tries = 200)
    void a_coefficient_of_variation_against_its_limit(
            @ForAll("goodSubjects") List<Subject> subjects, @ForAll("limits") BigDecimal limit) throws SQLException {
        Formula formula = sound("cv(a, b)", FormulaLevel.POPULATION).compared(Relation.AT_MOST, limit);
        Answer answer = compiled(formula, subjects, true).get(0);
        sameCondition(Interpreter.condition(formula, List.<Frame>copyOf(subjects)), answer);
    }

    @Provide
    Arbitrary<BigDecimal> limits() {
        return Arbitraries.of("0", "0.45", "0.5", "0.515", "1").map(BigDecimal::new);
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
        Formula formula = sound("cv(a, b)", FormulaLevel.POPULATION).compared(Relation.AT_MOST, new BigDecimal(limit));
        return compiled(formula, subjects, true).get(0).condition();
    }

    private static Subject subject(String a, String b) {
        return new Subject(new BigDecimal(a), new BigDecimal(b), null, null, null);
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
        Answer answer = compiled(sound("cv(a, b)", FormulaLevel.POPULATION), schools, true)
                .get(0);

        // Then
        assertThat(answer.value().setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("0.515");
    }

    private static Formula sound(String text, FormulaLevel level) {
        return Formula.check(text, VOCABULARY, level).formula().orElse(null);
    }

    private static void same(Outcome<Rational> expected, Answer answer) {
        Rational known = answer.numerator() == null || answer.denominator() == null
                ? null
                : Rational.of(answer.numerator()).over(Rational.of(answer.denominator()));
        assertThat(known).isEqualTo(expected.value().orElse(null));
        assertThat(answer.value())
                .usingComparator(java.util.Comparator.nullsFirst(BigDecimal::compareTo))
                .isEqualTo(expected.value().map(value -> value.rounded(12)).orElse(null));
        sameReasons(expected, answer);
    }

    private static void sameCondition(Outcome<Boolean> expected, Answer answer) {
        assertThat(answer.condition()).isEqualTo(expected.value().orElse(null));
        sameReasons(expected, answer);
    }

    private static void sameReasons(Outcome<?> expected, Answer answer) {
        if (!expected.determined()) {
            assertThat(answer.reasons())
                    .containsExactlyInAnyOrderElementsOf(
                            expected.reasons().stream().map(Reason::text).toList());
            assertThat(answer.reasons()).isNotEmpty();
        }
    }

    /** What the database said. */
    record Answer(
            BigDecimal numerator, BigDecimal denominator, BigDecimal value, Boolean condition, List<String> reasons) {}

    private static List<Answer> compiled(Formula formula, List<Subject> subjects, boolean grouped) throws SQLException {
        fill(subjects);
        SqlFrame frame = new SqlFrame("f", back -> back == 0 ? "s.values" : "s.previous");
        SqlFormula sql = SqlCompiler.compile(formula, frame);
        String columns = formula.isCondition()
                ? "null::numeric, null::numeric, null::numeric, " + sql.condition()
                : sql.numerator() + ", " + sql.denominator() + ", " + sql.rounded(12) + ", null::boolean";
        String query = "select " + columns + ", " + sql.reasons() + " from (select s.id" + frame.selected()
                + " from subject s) f" + (grouped ? "" : " order by f.id");
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            List<String> parameters = new ArrayList<>(sql.reasonTexts());
            parameters.addAll(frame.keys());
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            List<Answer> answers = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answers.add(new Answer(
                            rows.getBigDecimal(1),
                            rows.getBigDecimal(2),
                            rows.getBigDecimal(3),
                            rows.getObject(4, Boolean.class),
                            Arrays.asList((String[]) rows.getArray(5).getArray())));
                }
            }
            return answers;
        }
    }

    private static void fill(List<Subject> subjects) throws SQLException {
        try (Statement clean = connection.createStatement();
                PreparedStatement insert =
                        connection.prepareStatement("insert into subject values (?, ?::jsonb, ?::jsonb)")) {
            clean.execute("truncate subject");
            for (int i = 0; i < subjects.size(); i++) {
                Subject subject = subjects.get(i);
                insert.setInt(1, i);
                insert.setString(2, document("a", subject.a(), "b", subject.b(), "c", subject.c()));
                insert.setString(3, document("a", subject.previousA(), "b", subject.previousB()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String document(Object... entries) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            if (entries[i + 1] != null) {
                values.put("\"" + entries[i] + "\"", ((BigDecimal) entries[i + 1]).toPlainString());
            }
        }
        return values.toString().replace('=', ':');
    }
}
