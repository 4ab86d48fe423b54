package io.junheng.expressions;

/**
 * An expression with the unit of its number. A number without unit of its own (a literal) has a null unit and takes that of what it meets; what is no
 * number has none. A null expression stands for one that has an error already reported, so that one mistake is not reported twice.
 */
record Typed(Expression expression, Unit unit) {

    static final Typed BROKEN = new Typed(null, null);

    static Typed number(Expression expression, Unit unit) {
        return new Typed(expression, unit);
    }

    /** What is not a number. */
    static Typed of(Expression expression) {
        return new Typed(expression, null);
    }

    boolean broken() {
        return expression == null;
    }

    boolean is(Type type) {
        return expression.type() == type;
    }

    Unit unitOr(Unit other) {
        return unit == null ? other : unit;
    }
}
