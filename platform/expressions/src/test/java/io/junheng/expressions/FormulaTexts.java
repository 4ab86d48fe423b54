package io.junheng.expressions;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random formulas over the names of {@link Subjects}, of every type and with every function. */
final class FormulaTexts {

    private FormulaTexts() {}

    static Arbitrary<String> number(int depth) {
        Arbitrary<String> leaf = Arbitraries.of(
                "a", "b", "c", "a", "b", "0", "1", "2", "0.85", "3.333", "previous(a)", "previous(b, 2)");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> number(depth - 1));
        Arbitrary<String> text = Arbitraries.lazy(() -> text(depth - 1));
        Arbitrary<String> date = Arbitraries.lazy(() -> date(depth - 1));
        return Arbitraries.frequencyOf(
                Tuple.of(2, leaf),
                Tuple.of(
                        5,
                        Combinators.combine(inner, Arbitraries.of("+", "-", "*", "/", "/"), inner)
                                .as((x, operator, y) -> "(" + x + " " + operator + " " + y + ")")),
                Tuple.of(1, Arbitraries.lazy(() -> both("min", "max", inner))),
                Tuple.of(1, Arbitraries.lazy(() -> choice(depth, inner))),
                Tuple.of(1, Arbitraries.of("growth(a)", "growth(a * b)", "-b", "(to(a / b, \"%\") / to(c, \"%\"))")),
                Tuple.of(
                        2,
                        Combinators.combine(Arbitraries.of("floor", "ceil", "round", "abs"), inner)
                                .as((function, x) -> function + "(" + x + ")")),
                Tuple.of(1, text.map(x -> "length(" + x + ")")),
                Tuple.of(1, Combinators.combine(date, date).as((x, y) -> "(days(" + x + ", " + y + ") / 1 \"天\")")),
                Tuple.of(1, Combinators.combine(date, date).as((x, y) -> "(months(" + x + ", " + y + ") / 1 \"月\")")),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.of("year", "schoolYear"), date)
                                .as((function, x) -> function + "(" + x + ")")));
    }

    static Arbitrary<String> text(int depth) {
        Arbitrary<String> leaf = Arbitraries.oneOf(
                Arbitraries.of("t", "u", "previous(t)", "previous(u, 3)"),
                Arbitraries.of(Subjects.TEXTS).map(FormulaTexts::quoted));
        return depth == 0
                ? leaf
                : Arbitraries.frequencyOf(
                        Tuple.of(3, leaf), Tuple.of(1, Arbitraries.lazy(() -> choice(depth, text(depth - 1)))));
    }

    static Arbitrary<String> date(int depth) {
        Arbitrary<String> leaf = Arbitraries.of(
                "d", "e", "d", "previous(d)", "date(\"2024-02-29\")", "date(\"2021-12-31\")", "date(\"9999-11-30\")");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> date(depth - 1));
        Arbitrary<String> number = Arbitraries.lazy(() -> number(depth - 1));
        return Arbitraries.frequencyOf(
                Tuple.of(2, leaf),
                Tuple.of(
                        3,
                        Combinators.combine(Arbitraries.of("addDays", "addMonths"), inner, number)
                                .as((function, day, x) -> function + "(" + day + ", " + x + ")")),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.of("addDays", "addMonths"),
                                        inner,
                                        Arbitraries.of("1", "12", "-1", "-25000", "5000000", "0.5"))
                                .as((function, day, x) -> function + "(" + day + ", " + x + ")")),
                Tuple.of(1, Arbitraries.lazy(() -> both("min", "max", inner))),
                Tuple.of(1, Arbitraries.lazy(() -> choice(depth, inner))));
    }

    static Arbitrary<String> condition(int depth) {
        int less = Math.max(0, depth - 1);
        Arbitrary<String> number = Arbitraries.lazy(() -> number(less));
        Arbitrary<String> text = Arbitraries.lazy(() -> text(less));
        Arbitrary<String> date = Arbitraries.lazy(() -> date(less));
        Arbitrary<String> relation = Arbitraries.of("<", "<=", ">", ">=", "=", "<>");
        Arbitrary<String> simple = Arbitraries.oneOf(
                compared(number, relation),
                compared(number, relation),
                compared(date, relation),
                compared(text, Arbitraries.of("=", "<>")),
                text.map(x -> "oneOf(" + x + ", \"小学\", \"中学\", \"%\")"),
                Combinators.combine(Arbitraries.of("contains", "startsWith"), text, text)
                        .as((function, x, y) -> function + "(" + x + ", " + y + ")"),
                Arbitraries.of("true", "false", "k", "l", "previous(k)"));
        if (depth == 0) {
            return simple;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> condition(depth - 1));
        Arbitrary<String> years = Arbitraries.of("1", "2", "3");
        return Arbitraries.frequencyOf(
                Tuple.of(4, simple),
                Tuple.of(
                        3,
                        Combinators.combine(inner, Arbitraries.of("and", "or"), inner)
                                .as((x, operator, y) -> "(" + x + " " + operator + " " + y + ")")),
                Tuple.of(2, inner.map(condition -> "not (" + condition + ")")),
                Tuple.of(2, Arbitraries.oneOf(inner, number, text, date).map(x -> "known(" + x + ")")),
                Tuple.of(1, Arbitraries.lazy(() -> choice(depth, inner))),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.lazy(() -> condition(0)), years)
                                .as((x, n) -> "throughout(" + x + ", " + n + ")")),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.of("a", "a / b", "abs(c)"), years)
                                .as((x, n) -> "nonDecreasing(" + x + ", " + n + ")")));
    }

    /** Numbers of a population. */
    static Arbitrary<String> aggregate() {
        Arbitrary<String> number = number(1);
        Arbitrary<String> condition = condition(1);
        Arbitrary<String> within = Arbitraries.oneOf(Arbitraries.just(""), condition.map(x -> ", " + x));
        return Arbitraries.oneOf(
                statistic(Arbitraries.of("sum", "mean", "least", "greatest", "median"), number, within),
                Combinators.combine(number, Arbitraries.of("0", "0.25", "0.8", "1"), within)
                        .as((x, p, in) -> "quantile(" + x + ", " + p + in + ")"),
                Combinators.combine(number, Arbitraries.of("a", "b", "a / 7"), within)
                        .as((x, w, in) -> "mean(" + x + ", " + w + in + ")"),
                Combinators.combine(number, Arbitraries.of("a", "b", "a * 1.1 / (a + b)"), within)
                        .as((x, w, in) -> "cv(" + x + ", " + w + in + ")"),
                condition.map(x -> "count(" + x + ")"),
                statistic(Arbitraries.just("share"), condition, within),
                statistic(Arbitraries.just("distinct"), text(1), within),
                Combinators.combine(date(1), within)
                        .as((x, in) -> "days(least(" + x + in + "), greatest(" + x + in + "))"),
                condition.map(x -> "if(count(" + x + ") > 0, sum(a, " + x + "), 0)"),
                Combinators.combine(number, number).as((x, y) -> "sum(" + x + ") / sum(" + y + ") - count()"));
    }

    /** Numbers that have an estimate in double precision: arithmetic, absolute values, choices. */
    static Arbitrary<String> arithmetic(int depth) {
        Arbitrary<String> leaf = Arbitraries.of("a", "b", "c", "a", "b", "2", "0.85", "3.333", "previous(a)", "1.1");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> arithmetic(depth - 1));
        return Arbitraries.frequencyOf(
                Tuple.of(2, leaf),
                Tuple.of(
                        5,
                        Combinators.combine(inner, Arbitraries.of("+", "-", "*", "/", "/"), inner)
                                .as((x, operator, y) -> "(" + x + " " + operator + " " + y + ")")),
                Tuple.of(1, Arbitraries.lazy(() -> both("min", "max", inner))),
                Tuple.of(1, inner.map(x -> "abs(" + x + ")")),
                Tuple.of(1, Arbitraries.of("growth(a)", "growth(a * b)", "-b", "(to(a / b, \"%\") / to(c, \"%\"))")),
                Tuple.of(
                        1,
                        Combinators.combine(closeCondition(depth - 1), inner, inner)
                                .as((condition, x, y) -> "if(" + condition + ", " + x + ", " + y + ")")));
    }

    /** Conditions that have an estimate in double precision. */
    static Arbitrary<String> closeCondition(int depth) {
        Arbitrary<String> relation = Arbitraries.of("<", "<=", ">", ">=", "=", "<>");
        Arbitrary<String> simple = Arbitraries.oneOf(
                compared(Arbitraries.lazy(() -> arithmetic(depth)), relation),
                Arbitraries.of("a > 3", "b < 2", "known(c)", "not known(a)", "known(a / b)", "true"));
        return depth == 0
                ? simple
                : Arbitraries.oneOf(
                        simple,
                        Combinators.combine(simple, Arbitraries.of("and", "or"), simple)
                                .as((x, operator, y) -> "(" + x + " " + operator + " " + y + ")"),
                        simple.map(x -> "not (" + x + ")"));
    }

    /** Numbers of a population that have an estimate in double precision. */
    static Arbitrary<String> closeAggregate() {
        Arbitrary<String> number = arithmetic(1);
        Arbitrary<String> within = Arbitraries.oneOf(
                Arbitraries.just(""), Arbitraries.just(""), closeCondition(1).map(x -> ", " + x));
        return Arbitraries.oneOf(
                statistic(Arbitraries.of("sum", "mean", "least", "greatest"), number, within),
                Combinators.combine(number, Arbitraries.of("a", "b", "a / 7"), within)
                        .as((x, w, in) -> "mean(" + x + ", " + w + in + ")"),
                Combinators.combine(number, Arbitraries.of("a", "b", "a * 1.1 / b"), within)
                        .as((x, w, in) -> "cv(" + x + ", " + w + in + ")"),
                closeCondition(1).map(x -> "count(" + x + ")"),
                statistic(Arbitraries.just("share"), closeCondition(1), within),
                Combinators.combine(number, number).as((x, y) -> "sum(" + x + ") / sum(" + y + ") - count()"));
    }

    private static Arbitrary<String> statistic(
            Arbitrary<String> function, Arbitrary<String> operand, Arbitrary<String> within) {
        return Combinators.combine(function, operand, within).as((name, x, in) -> name + "(" + x + in + ")");
    }

    private static Arbitrary<String> compared(Arbitrary<String> operand, Arbitrary<String> relation) {
        return Combinators.combine(operand, relation, operand).as((x, symbol, y) -> x + " " + symbol + " " + y);
    }

    private static Arbitrary<String> both(String one, String other, Arbitrary<String> operand) {
        return Combinators.combine(Arbitraries.of(one, other), operand, operand)
                .as((function, x, y) -> function + "(" + x + ", " + y + ")");
    }

    private static Arbitrary<String> choice(int depth, Arbitrary<String> branch) {
        return Combinators.combine(condition(Math.max(0, depth - 1)), branch, branch)
                .as((condition, x, y) -> "if(" + condition + ", " + x + ", " + y + ")");
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
