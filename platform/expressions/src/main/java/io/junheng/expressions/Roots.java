package io.junheng.expressions;

import io.junheng.expressions.Expression.Statistic;

/** Tells where a {@code cv} stands, whose square is a fraction and can be compared exactly while its own value is a root. */
final class Roots {

    private Roots() {}

    static boolean isRoot(Expression expression) {
        return rootOf(expression) != null;
    }

    /** The {@code cv} that the expression is, by whatever name; null when it is none. */
    static Expression.Aggregate rootOf(Expression expression) {
        Expression node = expression;
        while (node instanceof Expression.Defined defined) {
            node = defined.body();
        }
        return node instanceof Expression.Aggregate aggregate && aggregate.statistic() == Statistic.CV
                ? aggregate
                : null;
    }
}
