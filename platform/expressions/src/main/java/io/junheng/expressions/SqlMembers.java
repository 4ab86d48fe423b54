package io.junheng.expressions;

import static io.junheng.expressions.BoundedSql.bounded;

/** The members that an aggregate speaks of: all rows of the group, or those that meet a condition, which must be decided for every row. */
final class SqlMembers {

    private final String within;

    private SqlMembers(String within) {
        this.within = within;
    }

    static SqlMembers of(Expression.Aggregate node, SqlScope scope) {
        return new SqlMembers(node.within() == null ? null : scope.conditions().of(node.within()));
    }

    /** An aggregate function over the members. */
    String over(String function, String argument) {
        return function + "(" + argument + ")" + (within == null ? "" : " FILTER (WHERE " + within + ")");
    }

    String number() {
        return over("count", "*");
    }

    /** How many members meet the condition. */
    String meeting(String condition) {
        return "count(*) FILTER (WHERE " + (within == null ? condition : within + " AND " + condition) + ")";
    }

    /** That the condition of membership is decided everywhere; null when there is none. */
    String decided() {
        return within == null ? null : "count(*) = count(" + within + ")";
    }

    String complete(String value) {
        return number() + " = " + over("count", value);
    }

    String allKnown(String value) {
        return number() + " > 0 AND " + complete(value);
    }

    String allPositive(Fraction weight) {
        return meeting(weight.sign() + " > 0") + " = " + number();
    }

    Fraction sum(Fraction value) {
        String exact = value.denominator() == null ? null : "(" + over("junheng_sum", value.parts()) + ")";
        return exact == null
                ? Fraction.whole(over("sum", value.numerator()))
                : new Fraction(exact + "[1]", exact + "[2]");
    }

    /** The value where the condition holds and membership is decided, else null. */
    String where(String condition, String value) {
        return bounded("(CASE WHEN " + guarded(condition) + " THEN " + value + " END)");
    }

    Fraction where(String condition, Fraction value) {
        return value.where(guarded(condition));
    }

    private String guarded(String condition) {
        return within == null ? condition : decided() + " AND " + condition;
    }
}
