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
 * {@link #unit()}; a text, a date and a condition have none.
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

    /** Parses and checks; the result is of whatever type and unit it is. */
    public static FormulaCheck check(String text, Vocabulary vocabulary, FormulaLevel level) {
        return check(text, vocabulary, level, Expected.ANYTHING);
    }

    /** Parses and checks a formula whose result must be a number in the unit. */
    public static FormulaCheck number(String text, Vocabulary vocabulary, FormulaLevel level, Unit unit) {
        return check(text, vocabulary, level, new Expected(Type.NUMBER, unit));
    }

    /** Parses and checks a formula whose result must be a condition. */
    public static FormulaCheck condition(String text, Vocabulary vocabulary, FormulaLevel level) {
        return check(text, vocabulary, level, new Expected(Type.TRUTH, null));
    }

    /** Parses and checks a formula whose result must be of the type; a number may have any unit. */
    public static FormulaCheck of(String text, Vocabulary vocabulary, FormulaLevel level, Type type) {
        return check(text, vocabulary, level, new Expected(type, null));
    }

    private static FormulaCheck check(String text, Vocabulary vocabulary, FormulaLevel level, Expected expected) {
        Checker checker = new Checker(vocabulary, level);
        Optional<Typed> typed = checker.check(text, expected);
        List<FormulaError> errors = new ArrayList<>(checker.errors());
        if (typed.isEmpty() || !errors.isEmpty()) {
            return new FormulaCheck(Optional.empty(), errors);
        }
        Unit unit = typed.get().is(Type.NUMBER) ? typed.get().unitOr(Unit.NONE) : null;
        return new FormulaCheck(Optional.of(new Formula(text, level, typed.get().expression(), unit)), errors);
    }

    /** What the declaration of a formula asks of its result; null asks for none in particular. */
    record Expected(Type type, Unit unit) {
        static final Expected ANYTHING = new Expected(null, null);
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

    /** What it gives. */
    public Type type() {
        return expression.type();
    }

    /** Unit of the number; null for what is none. */
    public Unit unit() {
        return unit;
    }

    public boolean isNumber() {
        return type() == Type.NUMBER;
    }

    public boolean isCondition() {
        return type() == Type.TRUTH;
    }

    /** The data elements it reads, in order. */
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
        return fraction().map(division -> part(division.left(), level));
    }

    /** What stands below the fraction bar; 分母. */
    public Optional<Formula> denominator() {
        return fraction().map(division -> part(division.right(), level));
    }

    /**
     * The numbers and conditions that each member of the population contributes, when the formula is one aggregate: total and weight of a {@code cv}, the
     * condition of a count.
     */
    public List<Formula> contributions() {
        if (!(body() instanceof Expression.Aggregate aggregate)) {
            return List.of();
        }
        return aggregate.figures().stream()
                .filter(operand -> operand.type() == Type.NUMBER || operand.type() == Type.TRUTH)
                .map(operand -> part(operand, FormulaLevel.SUBJECT))
                .toList();
    }

    /** Whether it is one count of all members that meet a condition: that of a whole is the sum of those of its parts. */
    public boolean isCount() {
        return body() instanceof Expression.Aggregate aggregate
                && aggregate.statistic() == Expression.Statistic.COUNT
                && aggregate.operands().size() == 1
                && aggregate.within() == null;
    }

    /** What it counts, when it {@link #isCount() is a count} of those of whom one figure stands in a relation to a number. */
    public Optional<CountedFigure> counted() {
        return isCount()
                        && ((Expression.Aggregate) body()).operands().get(0) instanceof Expression.Comparison comparison
                        && named(comparison.left()) instanceof Expression.Figure figure
                        && named(comparison.right()) instanceof Expression.Literal limit
                ? Optional.of(new CountedFigure(figure.name(), comparison.relation(), limit.value()))
                : Optional.empty();
    }

    private Expression body() {
        return named(expression);
    }

    /** What stands behind a name. */
    private static Expression named(Expression expression) {
        Expression node = expression;
        while (node instanceof Expression.Defined defined) {
            node = defined.body();
        }
        return node;
    }

    /** The definitions that it uses, by name, each as a formula of its own. */
    public SortedMap<String, Formula> definitions() {
        SortedMap<String, Formula> definitions = new TreeMap<>();
        Elements.definitionsOf(expression)
                .forEach((name, body) -> definitions.put(name, part(body, FormulaLevel.SUBJECT)));
        return definitions;
    }

    private static Formula part(Expression part, FormulaLevel level) {
        return new Formula(Printer.text(part), level, part, part.type() == Type.NUMBER ? Unit.NONE : null);
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
