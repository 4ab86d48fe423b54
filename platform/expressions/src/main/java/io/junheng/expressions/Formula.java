package io.junheng.expressions;

import io.junheng.expressions.Expression.Arithmetic;
import io.junheng.expressions.Expression.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A checked formula (公式): it names only what its vocabulary has, its units agree, and it is bounded in length, depth and size. A number has a
 * {@link #unit()}; a condition has none.
 */
public final class Formula {

    private final String text;
    private final FormulaLevel level;
    private final Expression expression;
    private final Unit unit;

    private Formula(String text, FormulaLevel level, Expression expression, Unit unit) {
        this.text = text;
        this.level = level;
        this.expression = expression;
        this.unit = unit;
    }

    /** Parses and checks; the result is a number in whatever unit it has, or a condition. */
    public static FormulaCheck check(String text, Vocabulary vocabulary, FormulaLevel level) {
        return check(text, vocabulary, level, Expected.ANYTHING);
    }

    /** Parses and checks a formula whose result must be a number in the unit. */
    public static FormulaCheck number(String text, Vocabulary vocabulary, FormulaLevel level, Unit unit) {
        return check(text, vocabulary, level, new Expected(false, unit));
    }

    /** Parses and checks a formula whose result must be a condition. */
    public static FormulaCheck condition(String text, Vocabulary vocabulary, FormulaLevel level) {
        return check(text, vocabulary, level, new Expected(true, null));
    }

    private static FormulaCheck check(String text, Vocabulary vocabulary, FormulaLevel level, Expected expected) {
        Checker checker = new Checker(vocabulary, level);
        Optional<Typed> typed = checker.check(text, expected);
        List<FormulaError> errors = new ArrayList<>(checker.errors());
        if (typed.isEmpty() || !errors.isEmpty()) {
            return new FormulaCheck(Optional.empty(), errors);
        }
        Unit unit = typed.get().condition() ? null : typed.get().unitOr(Unit.NONE);
        return new FormulaCheck(Optional.of(new Formula(text, level, typed.get().expression(), unit)), errors);
    }

    /** What the declaration of a formula asks of its result; a null unit asks for none. */
    record Expected(boolean condition, Unit unit) {
        static final Expected ANYTHING = new Expected(false, null);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    public FormulaLevel level() {
        return level;
    }

    public Expression expression() {
        return expression;
    }

    /** Unit of the number; null for a condition. */
    public Unit unit() {
        return unit;
    }

    public boolean isCondition() {
        return unit == null;
    }

    /** The figures it reads, in order. */
    public SortedSet<Element> elements() {
        return Elements.of(expression);
    }

    /** The condition that this number stands in the relation to a threshold given in the same unit. */
    public Formula compared(Relation relation, BigDecimal threshold) {
        Expression limit = new Expression.Literal(threshold, unit);
        return new Formula(
                text + " " + relation.symbol() + " " + threshold.toPlainString(),
                level,
                new Expression.Comparison(relation, expression, limit),
                null);
    }

    /** What stands above the fraction bar, when the formula is one fraction (whatever it is converted to); 分子. */
    public Optional<Formula> numerator() {
        return fraction().map(division -> part(division.left()));
    }

    /** What stands below the fraction bar; 分母. */
    public Optional<Formula> denominator() {
        return fraction().map(division -> part(division.right()));
    }

    /** What each member of the population contributes, when the formula is one aggregate: total and weight of a {@code cv}, the condition of a count. */
    public List<Formula> contributions() {
        Expression node = expression;
        while (node instanceof Expression.Defined defined) {
            node = defined.body();
        }
        if (!(node instanceof Expression.Aggregate aggregate)) {
            return List.of();
        }
        boolean conditions = aggregate.statistic() == Expression.Statistic.COUNT
                || aggregate.statistic() == Expression.Statistic.SHARE;
        return aggregate.operands().stream()
                .map(operand -> new Formula(
                        Printer.text(operand), FormulaLevel.SUBJECT, operand, conditions ? null : Unit.NONE))
                .toList();
    }

    /** The definitions that it uses, by name, each as a formula of its own. */
    public SortedMap<String, Formula> definitions() {
        SortedMap<String, Formula> definitions = new TreeMap<>();
        Elements.definitionsOf(expression)
                .forEach((name, body) ->
                        definitions.put(name, new Formula(Printer.text(body), FormulaLevel.SUBJECT, body, Unit.NONE)));
        return definitions;
    }

    private Formula part(Expression side) {
        return new Formula(Printer.text(side), level, side, Unit.NONE);
    }

    private Optional<Arithmetic> fraction() {
        Expression node = expression;
        while (true) {
            if (node instanceof Expression.Conversion conversion) {
                node = conversion.operand();
            } else if (node instanceof Expression.Defined defined) {
                node = defined.body();
            } else if (node instanceof Arithmetic division && division.operator() == Operator.DIVIDE) {
                return Optional.of(division);
            } else {
                return Optional.empty();
            }
        }
    }

    /** In words, with the labels of the vocabulary. */
    public String explain(Language language) {
        return new Explainer(language).words(expression);
    }

    @Override
    public String toString() {
        return text;
    }
}
