package io.junheng.expressions;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Compiles number formulas to double precision with a bound of its error. {@code column} gives the SQL of a data element as {@code double precision}, the
 * double nearest to it: every one of a subject is 0 or between 1e-15 and 1e15 in size, and is an integer if that double is; a subject with another one is
 * not to be estimated. Formulas over texts and dates, roundings and quantiles have no estimate.
 */
public final class SqlEstimator {

    private SqlEstimator() {}

    /** The number with its bound; nothing when none can be given. */
    public static Optional<SqlEstimate> number(Formula formula, Function<Element, String> column) {
        Expression.Aggregate root = Roots.rootOf(formula.expression());
        EstimateScope scope = scope(column);
        return attempted(() -> root == null ? plain(scope, formula) : new EstimatedStatistics(scope, root).variation());
    }

    private static SqlEstimate plain(EstimateScope scope, Formula formula) {
        Estimate estimate = scope.numbers().of(formula.expression());
        return new SqlEstimate(estimate.value(), estimate.margin(), estimate.exact(), false);
    }

    /** An SQL condition that is true or false where the bounds decide it, else null; nothing when it has no estimate. */
    public static Optional<String> condition(Formula formula, Function<Element, String> column) {
        EstimateScope scope = scope(column);
        return attempted(() -> scope.conditions().of(formula.expression()));
    }

    /**
     * What says for certain that the number is undetermined, and why; nothing when that is never told. {@code reported} gives the SQL condition that a data
     * element is there: that of {@code column} may be null although it is.
     */
    public static Optional<SqlUndetermined> undetermined(
            Formula formula, Function<Element, String> column, Function<Element, String> reported) {
        EstimateScope scope = new EstimateScope(column, reported, 0);
        return attempted(() -> new EstimatedReasons(scope).of(formula.expression()));
    }

    private static EstimateScope scope(Function<Element, String> column) {
        return new EstimateScope(column, element -> "(" + column.apply(element) + " IS NOT NULL)", 0);
    }

    private static <T> Optional<T> attempted(Supplier<T> attempt) {
        try {
            return Optional.of(attempt.get());
        } catch (Estimate.Inestimable | BoundedSql.TooComplex none) {
            return Optional.empty();
        }
    }
}
