package io.junheng.expressions;

import static io.junheng.expressions.BoundedSql.bounded;

import java.math.BigDecimal;

/** A number as SQL: numerator over denominator, the latter null when it is one. Either is SQL null when the number is undetermined. */
record Fraction(String numerator, String denominator) {

    Fraction {
        bounded(numerator);
        if (denominator != null) {
            bounded(denominator);
        }
    }

    static Fraction whole(String sql) {
        return new Fraction(sql, null);
    }

    static Fraction of(BigDecimal value) {
        String text = value.toPlainString() + "::numeric";
        return whole(value.signum() < 0 ? "(" + text + ")" : text);
    }

    String bottom() {
        return denominator == null ? "1::numeric" : denominator;
    }

    /** Both parts, as two arguments of an SQL function. */
    String parts() {
        return numerator + ", " + bottom();
    }

    static String product(String a, String b) {
        return a == null ? b : b == null ? a : "(" + a + " * " + b + ")";
    }

    Fraction negated() {
        return new Fraction("(- " + numerator + ")", denominator);
    }

    Fraction times(Fraction other) {
        return new Fraction(product(numerator, other.numerator), product(denominator, other.denominator));
    }

    Fraction over(Fraction other) {
        return new Fraction(
                product(numerator, other.denominator), product(denominator, "NULLIF(" + other.numerator + ", 0)"));
    }

    Fraction combined(String operator, Fraction other) {
        return new Fraction(
                "(" + product(numerator, other.denominator) + " " + operator + " "
                        + product(other.numerator, denominator) + ")",
                product(denominator, other.denominator));
    }

    Fraction absolute() {
        return new Fraction("abs(" + numerator + ")", denominator == null ? null : "abs(" + denominator + ")");
    }

    Fraction rounded() {
        return whole("junheng_quotient(" + parts() + ", 0)");
    }

    Fraction floored() {
        return whole(denominator == null ? "floor(" + numerator + ")" : "junheng_floor(" + parts() + ")");
    }

    /** Null exactly when the number is undetermined. */
    String known() {
        return denominator == null ? numerator : "(" + numerator + " + " + denominator + ")";
    }

    /** Positive exactly when the number is. */
    String sign() {
        return product(numerator, denominator);
    }

    String compared(Relation relation, Fraction other) {
        if (denominator == null && other.denominator == null) {
            return bounded("(" + numerator + " " + relation.symbol() + " " + other.numerator + ")");
        }
        Fraction difference = combined("-", other);
        return bounded("(" + difference.sign() + " " + relation.symbol() + " 0)");
    }

    Fraction signedSquare() {
        return new Fraction(
                "(" + numerator + " * abs(" + numerator + "))",
                denominator == null ? null : "(" + denominator + " * abs(" + denominator + "))");
    }

    static Fraction chosen(String condition, Fraction then, Fraction otherwise) {
        return new Fraction(
                SqlMeaning.cases(condition, then.numerator, otherwise.numerator),
                then.denominator == null && otherwise.denominator == null
                        ? null
                        : SqlMeaning.cases(condition, then.bottom(), otherwise.bottom()));
    }

    Fraction where(String condition) {
        return new Fraction("(CASE WHEN " + condition + " THEN " + numerator + " END)", denominator);
    }
}
