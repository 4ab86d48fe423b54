package io.junheng.expressions;

/**
 * An expression with its type: a condition, or a number in a unit. A number without unit of its own (a literal) has a null unit and takes that of what it
 * meets. A null expression stands for one that has an error already reported, so that one mistake is not reported twice.
 */
record Typed(Expression expression, boolean condition, Unit unit) {

    static final Typed BROKEN = new Typed(null, false, null);

    static Typed number(Expression expression, Unit unit) {
        return new Typed(expression, false, unit);
    }

    static Typed condition(Expression expression) {
        return new Typed(expression, true, null);
    }

    boolean broken() {
        return expression == null;
    }

    Unit unitOr(Unit other) {
        return unit == null ? other : unit;
    }
}
