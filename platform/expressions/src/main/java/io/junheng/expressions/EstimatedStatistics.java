package io.junheng.expressions;

import static io.junheng.expressions.BoundedSql.bounded;

import java.util.List;
import java.util.Set;

/** What the numbers of a population are in a grouped select, in double precision, for populations of at most {@link #MOST_MEMBERS}. */
final class EstimatedStatistics {

    private static final int MOST_MEMBERS = 1 << 20;

    /** What adding up so many numbers may cost, relative to the sum of their sizes. */
    private static final double SUMMING = MOST_MEMBERS * Estimate.UNIT;

    /** The least square of a variation whose root is shown to twelve decimals. */
    private static final String LEAST_SQUARE = "1e-4::float8";

    private static final int SUMMED_RANGE = 7;

    private final EstimateScope scope;
    private final Expression.Aggregate node;
    private final String within;

    EstimatedStatistics(EstimateScope scope, Expression.Aggregate node) {
        this.scope = scope;
        this.node = node;
        this.within = node.within() == null ? null : scope.conditions().of(node.within());
    }

    Estimate number() {
        return switch (node.statistic()) {
            case SUM -> total(number(0)).where(complete(number(0).value()));
            case MEAN -> node.operands().size() == 1 ? mean() : weightedMean();
            case COUNT -> node.operands().isEmpty() ? size() : count();
            case SHARE -> count().over(size());
            case LEAST -> extreme("min");
            case GREATEST -> extreme("max");
            // The value of a cv is compared by its square only; SqlEstimator asks for variation().
            case CV, MEDIAN, QUANTILE, DISTINCT -> throw new Estimate.Inestimable();
        };
    }

    private Estimate number(int operand) {
        return scope.numbers().of(node.operands().get(operand));
    }

    private String over(String function, String argument) {
        return function + "(" + argument + ")" + (within == null ? "" : " FILTER (WHERE " + within + ")");
    }

    private String members() {
        return over("count", "*");
    }

    /** That everybody is known to belong or not, somebody does, not too many, and each has the value. */
    private String complete(String value) {
        return "(" + decided() + members() + " BETWEEN 1 AND " + MOST_MEMBERS + " AND " + members() + " = "
                + over("count", value) + ")";
    }

    private String decided() {
        return within == null ? "" : "count(*) = count(" + within + ") AND ";
    }

    private Estimate size() {
        Estimate size = Estimate.counted(members() + "::float8");
        return within == null ? size : size.where("count(*) = count(" + within + ")");
    }

    private Estimate count() {
        String condition = scope.conditions().of(node.operands().get(0));
        String meeting = "count(*) FILTER (WHERE " + (within == null ? condition : within + " AND " + condition) + ")";
        return Estimate.counted(meeting + "::float8").where(decided() + members() + " = " + over("count", condition));
    }

    private Estimate total(Estimate each) {
        return summed(each, over("sum", each.size()));
    }

    /** The total of the first operand, where it is known of everybody. */
    Estimate totalOfFirst() {
        return total(number(0)).where(complete(number(0).value()));
    }

    /** The total of what is nowhere negative. */
    private Estimate totalOfPositive(Estimate each) {
        return summed(each, null);
    }

    private Estimate summed(Estimate each, String size) {
        return new Estimate(
                over("sum", each.value()), size, each.error() + SUMMING, wholes(each), each.range() + SUMMED_RANGE);
    }

    private Set<String> wholes(Estimate each) {
        if (each.whole() == null || each.whole().isEmpty()) {
            return each.whole();
        }
        return Set.of(over("bool_and", String.join(" AND ", each.whole())));
    }

    private Estimate mean() {
        Estimate each = number(0);
        return total(each).over(size()).where(complete(each.value()));
    }

    /** A weight whose sign is beyond doubt. */
    private Estimate weight() {
        Estimate weight = number(1);
        if (!weight.isRelative()) {
            throw new Estimate.Inestimable();
        }
        return weight;
    }

    private String weighted(Estimate each, Estimate weight) {
        return complete(each.value()) + " AND " + complete(weight.value()) + " AND " + over("min", weight.value())
                + " > 0";
    }

    private Estimate weightedMean() {
        Estimate each = number(0);
        Estimate weight = weight();
        return total(each.times(weight)).over(totalOfPositive(weight)).where(weighted(each, weight));
    }

    private Estimate extreme(String function) {
        Estimate each = number(0);
        return new Estimate(
                        over(function, each.value()),
                        over("max", each.size()),
                        each.error(),
                        wholes(each),
                        each.range())
                .where(complete(each.value()));
    }

    /** The root of W·Σ(x²/w)/X² − 1, bounded in its square; null where X all but vanishes and where hardly anything varies. */
    SqlEstimate variation() {
        Estimate each = number(0);
        Estimate weight = weight();
        Estimate sizes = new Estimate(each.size(), null, 0, null, each.range());
        Estimate total = total(each);
        Estimate squares = totalOfPositive(each.times(each).over(weight));
        Estimate bounds =
                each.isRelative() ? squares : totalOfPositive(sizes.times(sizes).over(weight));
        Estimate weights = totalOfPositive(weight);
        double error = squares.error() + weights.error() + 4.1 * total.error() + 8 * Estimate.UNIT;
        String ratio = ratio(weights, squares, total);
        String sound = weighted(each, weight) + " AND " + total.value() + " > 0 AND 2 * " + total.value() + " >= "
                + total.size() + " AND " + ratio + " - 1 > " + LEAST_SQUARE;
        return new SqlEstimate(
                bounded("(CASE WHEN " + sound + " THEN sqrt(" + ratio + " - 1) END)"),
                bounded("(CASE WHEN " + total.value() + " > 0 THEN " + error * 1.01 + "::float8 * ("
                        + ratio(weights, bounds, total) + " + 1) END)"),
                null,
                true);
    }

    private static String ratio(Estimate weights, Estimate squares, Estimate total) {
        List<String> factors = List.of(weights.value(), squares.value());
        return "(" + String.join(" * ", factors) + " / (NULLIF(" + total.value() + ", 0) * " + total.value() + "))";
    }
}
