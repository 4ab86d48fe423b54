package io.junheng.expressions;

import static io.junheng.expressions.BoundedSql.bounded;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/**
 * A number in double precision with a proven bound: where {@code value} is not null, it is off by at most {@code error} times {@code size}. A {@code size} of
 * null stands for the absolute value itself, so that the error is a relative one. Where all of {@code whole} hold and the size is below
 * {@link #EXACT_UP_TO}, the value is an integer and not off at all; {@code whole} is null when that cannot be told. {@code range} bounds the decimal exponent
 * either way, so nothing overflows. The value is null where the number is undetermined, and where no bound can be given.
 */
record Estimate(String value, String sizeOrNull, double error, Set<String> whole, int range) {

    /** Half the distance from 1 to the next double. */
    static final double UNIT = 0x1p-53;

    /** So many decimal places a data element may have before or behind the point. */
    static final int FIGURE_RANGE = 15;

    static final String EXACT_UP_TO = "9e15::float8";

    private static final double LARGEST_ERROR = 1e-6;
    private static final int WIDEST_RANGE = 250;
    private static final int CANCELLATION = 17;

    Estimate {
        bounded(value);
        if (sizeOrNull != null) {
            bounded(sizeOrNull);
        }
        if (error > LARGEST_ERROR || range > WIDEST_RANGE) {
            throw new Inestimable();
        }
    }

    /** The end of an attempt to bound an error. */
    static final class Inestimable extends RuntimeException {
        Inestimable() {
            super(null, null, false, false);
        }
    }

    /** A data element: the double nearest to it; where that is an integer, so is the element. */
    static Estimate figure(String column) {
        return new Estimate(column, null, UNIT, Set.of("(" + column + " = trunc(" + column + "))"), FIGURE_RANGE);
    }

    static Estimate of(BigDecimal number) {
        double nearest = number.doubleValue();
        boolean exact = Double.isFinite(nearest) && new BigDecimal(nearest).compareTo(number) == 0;
        boolean integer = number.stripTrailingZeros().scale() <= 0;
        int range = number.signum() == 0 ? 0 : Math.abs(number.precision() - number.scale()) + 1;
        return new Estimate(sql(number), null, exact ? 0 : UNIT, exact && integer ? Set.of() : null, range);
    }

    static String sql(BigDecimal number) {
        String text = number.toPlainString() + "::float8";
        return number.signum() < 0 ? "(" + text + ")" : text;
    }

    /** An integer that SQL counts. */
    static Estimate counted(String sql) {
        return new Estimate(sql, null, 0, Set.of(), FIGURE_RANGE);
    }

    boolean isRelative() {
        return sizeOrNull == null;
    }

    String size() {
        return isRelative() ? "abs(" + value + ")" : sizeOrNull;
    }

    /** The SQL of the greatest possible error. */
    String margin() {
        return "(" + error * 1.01 + "::float8 * " + size() + ")";
    }

    /** The SQL condition under which the value is exactly right; null when none can be given. */
    String exact() {
        if (whole == null) {
            return null;
        }
        Set<String> all = new TreeSet<>(whole);
        all.add("(" + size() + " < " + EXACT_UP_TO + ")");
        return "(" + String.join(" AND ", all) + ")";
    }

    Estimate negated() {
        return new Estimate("(- " + value + ")", sizeOrNull, error, whole, range);
    }

    Estimate absolute() {
        return new Estimate("abs(" + value + ")", sizeOrNull, error, whole, range);
    }

    Estimate plus(Estimate other) {
        return added("+", other);
    }

    Estimate minus(Estimate other) {
        return added("-", other);
    }

    private Estimate added(String operator, Estimate other) {
        return new Estimate(
                "(" + value + " " + operator + " " + other.value + ")",
                "(" + size() + " + " + other.size() + ")",
                Math.max(error, other.error) + 2 * UNIT,
                both(other),
                Math.max(range, other.range) + CANCELLATION);
    }

    Estimate times(Estimate other) {
        return new Estimate(
                "(" + value + " * " + other.value + ")",
                isRelative() && other.isRelative() ? null : "(" + size() + " * " + other.size() + ")",
                error + other.error + error * other.error + 2 * UNIT,
                both(other),
                range + other.range);
    }

    Estimate over(Estimate divisor) {
        Estimate relative = divisor.relative();
        return new Estimate(
                "(" + value + " / NULLIF(" + relative.value + ", 0))",
                isRelative() ? null : "(" + size() + " / NULLIF(" + relative.size() + ", 0))",
                (error + relative.error) * 1.001 + 2 * UNIT,
                null,
                range + relative.range);
    }

    /** The same with a relative error; null where parts of it all but cancel each other. */
    Estimate relative() {
        return isRelative()
                ? this
                : new Estimate(
                        "(CASE WHEN 2 * abs(" + value + ") >= " + sizeOrNull + " THEN " + value + " END)",
                        null,
                        error * 2.01,
                        whole,
                        range);
    }

    Estimate where(String condition) {
        return new Estimate("(CASE WHEN " + condition + " THEN " + value + " END)", sizeOrNull, error, whole, range);
    }

    static Estimate chosen(String condition, Estimate then, Estimate otherwise) {
        boolean relative = then.isRelative() && otherwise.isRelative();
        return new Estimate(
                SqlMeaning.cases(condition, then.value, otherwise.value),
                relative ? null : SqlMeaning.cases(condition, then.size(), otherwise.size()),
                Math.max(then.error, otherwise.error),
                then.both(otherwise),
                Math.max(then.range, otherwise.range));
    }

    /** The greater or lesser of two. */
    Estimate extreme(boolean greatest, Estimate other) {
        String known = value + " IS NOT NULL AND " + other.value + " IS NOT NULL";
        String function = greatest ? "greatest(" : "least(";
        return new Estimate(
                "(CASE WHEN " + known + " THEN " + function + value + ", " + other.value + ") END)",
                "greatest(" + size() + ", " + other.size() + ")",
                Math.max(error, other.error),
                both(other),
                Math.max(range, other.range));
    }

    private Set<String> both(Estimate other) {
        if (whole == null || other.whole == null) {
            return null;
        }
        Set<String> all = new TreeSet<>(whole);
        all.addAll(other.whole);
        return all;
    }

    /** True or false where the bounds decide how the two stand, else null. */
    String compared(Relation relation, Estimate other) {
        return new SqlEstimate(value, margin(), exact(), false)
                .decided(relation, other.value, other.margin(), other.exact());
    }
}
