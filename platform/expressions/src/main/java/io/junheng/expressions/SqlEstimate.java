package io.junheng.expressions;

import static io.junheng.expressions.BoundedSql.bounded;

import java.math.BigDecimal;

/**
 * A number formula as SQL in double precision with a proven bound (双精度估算与误差界): fast where a verdict is clear, silent where it is close. Where
 * {@code value} is not null the number is determined and, for a plain number, off by at most {@code margin}; for a {@code root} its square is. Where
 * {@code whole} is true the value is not off at all; null when that cannot be told. Where {@code value} is null the number may be undetermined or merely
 * unbounded: {@link SqlCompiler} or {@link Interpreter} tell which.
 */
public record SqlEstimate(String value, String margin, String whole, boolean root) {

    /** The same with its parts read from columns of {@code alias}, as {@link #columns} names them. */
    public SqlEstimate named(String alias, String prefix) {
        String column = alias + "." + prefix;
        return new SqlEstimate(column + "v", column + "m", whole == null ? null : column + "w", root);
    }

    /** What a subselect gives so that {@link #named} can read it: each preceded by a comma. */
    public String columns(String prefix) {
        return ", " + value + " AS " + prefix + "v, " + margin + " AS " + prefix + "m"
                + (whole == null ? "" : ", " + whole + " AS " + prefix + "w");
    }

    /**
     * An SQL condition: whether the number stands in the relation to the threshold, null wherever the bounds leave it open or the condition would be
     * longer than is reasonable.
     */
    public String decided(Relation relation, BigDecimal threshold) {
        return chosen(relation, threshold, "true", "false", "NULL::boolean");
    }

    /** As {@link #decided(Relation, BigDecimal)}, but one of three SQL expressions: where it holds, where it does not, and where that is left open. */
    public String chosen(Relation relation, BigDecimal threshold, String holds, String fails, String open) {
        Estimate limit = Estimate.of(root ? threshold.multiply(threshold.abs()) : threshold);
        String number = root ? "(" + value + " * " + value + ")" : value;
        String margins = "(" + margin + " + " + limit.margin() + ")";
        String exactly = root || whole == null || limit.exact() == null ? "false" : whole + " AND " + limit.exact();
        String stands = number + " " + relation.symbol() + " " + limit.value();
        try {
            return bounded("(CASE WHEN " + number + " - " + limit.value() + " > " + margins + " THEN "
                    + (relation.holds(1) ? holds : fails) + " WHEN " + limit.value() + " - " + number + " > " + margins
                    + " THEN " + (relation.holds(-1) ? holds : fails) + " WHEN " + exactly + " AND " + stands
                    + " THEN " + holds + " WHEN " + exactly + " AND NOT (" + stands + ") THEN " + fails + " ELSE "
                    + open + " END)");
        } catch (BoundedSql.TooComplex tooLong) {
            return open;
        }
    }

    String decided(Relation relation, String other, String otherMargin, String otherExact) {
        String number = root ? "(" + value + " * " + value + ")" : value;
        String margins = "(" + margin + " + " + otherMargin + ")";
        String exact = whole == null || otherExact == null
                ? ""
                : " WHEN " + whole + " AND " + otherExact + " THEN " + number + " " + relation.symbol() + " " + other;
        return bounded(
                "(CASE WHEN " + number + " - " + other + " > " + margins + " THEN " + relation.holds(1) + " WHEN "
                        + other + " - " + number + " > " + margins + " THEN " + relation.holds(-1) + exact + " END)");
    }
}
