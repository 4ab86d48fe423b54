package io.junheng.registry.statement;

import io.junheng.expressions.Element;
import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaCheck;
import io.junheng.expressions.FormulaError;
import io.junheng.expressions.FormulaLevel;
import io.junheng.expressions.Unit;
import io.junheng.expressions.Units;
import io.junheng.expressions.Vocabulary;
import io.junheng.kit.problem.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The formulas of a statement, checked and ready to be evaluated (分析公式). */
final class StatementLogic {

    private final Map<Line, Formula> formulas = new LinkedHashMap<>();

    private StatementLogic() {}

    /** The formulas of a statement that was accepted. */
    static StatementLogic of(Statement statement, Vocabulary.Builder words) {
        Problems problems = new Problems();
        StatementLogic logic = of(statement, words, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Statement " + statement.key() + " is unsound: "
                    + problems.violations().get(0));
        }
        return logic;
    }

    /** The formulas of {@code statement}; what is wrong with them is added to {@code problems}. */
    static StatementLogic of(Statement statement, Vocabulary.Builder words, Problems problems) {
        StatementLogic logic = new StatementLogic();
        FormulaLevel level = statement.of() == Statement.Of.POPULATION ? FormulaLevel.POPULATION : FormulaLevel.SUBJECT;
        for (int i = 0; i < statement.lines().size(); i++) {
            Line line = statement.lines().get(i);
            FormulaCheck check = check(line, words.build(), level);
            for (FormulaError error : check.errors()) {
                problems.add(
                        "/lines/" + i + "/formula",
                        StatementProblem.LINE_FORMULA,
                        error.code(),
                        error.column(),
                        error.zh(),
                        error.en());
            }
            check.formula().ifPresent(formula -> logic.formulas.put(line, formula));
            words.definition(line.key(), line.formula(), line.name(), line.nameEn());
        }
        return logic;
    }

    private static FormulaCheck check(Line line, Vocabulary words, FormulaLevel level) {
        if (line.condition()) {
            return Formula.condition(line.formula(), words, level);
        }
        Unit unit = line.unit() == null
                ? Unit.NONE
                : Units.standard().find(line.unit()).orElse(Unit.NONE);
        return Formula.number(line.formula(), words, level, unit);
    }

    /** Each line with its formula, in order. */
    Map<Line, Formula> formulas() {
        return formulas;
    }

    /** Whether the line's threshold holds, as a formula of its own, so that the comparison is exact; empty where nothing is asked. */
    static Optional<Formula> asked(Line line, Formula formula) {
        if (line.condition()) {
            return Optional.of(formula);
        }
        return Optional.ofNullable(line.meets())
                .flatMap(Threshold::of)
                .map(threshold -> formula.compared(threshold.relation(), threshold.limit()));
    }

    /** How many earlier years the lines look back. */
    int yearsBack() {
        return formulas.values().stream()
                .flatMap(formula -> formula.elements().stream())
                .mapToInt(Element::yearsBack)
                .max()
                .orElse(0);
    }
}
