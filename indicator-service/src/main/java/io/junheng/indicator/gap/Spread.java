package io.junheng.indicator.gap;

import io.junheng.expressions.Rational;
import java.math.BigDecimal;
import java.util.List;

/** Whether a variation between weighted values is within its limit (差异系数), estimated in doubles and decided by whole fractions where it is close. */
final class Spread {

    private static final double CLOSE = 1e-9;

    private final List<Balancing.Point> points;
    private final BigDecimal limit;
    private final double stretch;
    private final double weight;

    Spread(List<Balancing.Point> points, BigDecimal limit) {
        this.points = points;
        this.limit = limit;
        double k = limit.doubleValue();
        this.stretch = Math.sqrt(1 + k * k);
        this.weight = points.stream().mapToDouble(Balancing.Point::weight).sum();
    }

    double stretch() {
        return stretch;
    }

    double weight() {
        return weight;
    }

    /** The root of the mean of squares of the values, weighted. */
    double norm(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += points.get(i).weight() * values[i] * values[i];
        }
        return Math.sqrt(sum / weight);
    }

    double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += points.get(i).weight() * values[i];
        }
        return sum / weight;
    }

    /** The variation as it is, estimated. */
    double variation() {
        double[] values = points.stream().mapToDouble(Balancing.Point::share).toArray();
        double mean = mean(values);
        double ratio = norm(values) / mean;
        return mean > 0 ? Math.sqrt(Math.max(0, ratio * ratio - 1)) : Double.NaN;
    }

    /** How far within the limit the values are; below 0 they are not. */
    double slack(double[] values) {
        return stretch * mean(values) - norm(values);
    }

    /** Whether so many steps more at each bring the variation within its limit. */
    boolean within(long[] steps) {
        double[] values = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            values[i] = points.get(i).value(steps[i]);
        }
        double slack = slack(values);
        return Math.abs(slack) > CLOSE * norm(values) ? slack > 0 : exactly(steps);
    }

    /** S / mean at most k is W times the sum of total squared over weight at most 1 + k squared times the square of the sum of totals, for a positive mean. */
    private boolean exactly(long[] steps) {
        Rational squares = Rational.ZERO;
        Rational total = Rational.ZERO;
        Rational weights = Rational.ZERO;
        for (int i = 0; i < steps.length; i++) {
            Balancing.Point point = points.get(i);
            Rational sum = point.total().plus(point.gain().times(Rational.of(steps[i])));
            squares = squares.plus(sum.times(sum).over(point.pupils()));
            total = total.plus(sum);
            weights = weights.plus(point.pupils());
        }
        Rational k = Rational.of(limit);
        Rational most = Rational.ONE.plus(k.times(k)).times(total.times(total));
        return total.signum() > 0 && weights.times(squares).compareTo(most) <= 0;
    }
}
