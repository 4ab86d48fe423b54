package io.junheng.indicator.gap;

import io.junheng.expressions.Rational;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The cheapest additions that bring a variation between schools within its limit (校际均衡最优补足).
 *
 * <p>With totals a, weights w, and x = a / w, the variation is at most k exactly when the weighted root mean square of x is at most √(1 + k²) times its weighted
 * mean: a convex cone. What it costs to get into it is linear, so the least cost in continuous quantities is where the conditions of Karush, Kuhn and Tucker
 * hold: every school that is raised is raised to the level s (√(1 + k²) − θ p), with p its price per weighted unit; with equal prices to one common
 * level, as water fills. Both unknowns are found by bisection. That cost is a lower bound of any plan in whole steps. The plan rounds it up, and
 * then takes back every single step that can be spared, dearest first; it is within one step per raised school of the bound, and told with it.
 */
final class Balancing {

    private static final int HALVINGS = 100;
    private static final double ALMOST = 1e-7;
    private static final int MOST_MORE = 100_000;

    private final List<Point> points;
    private final Spread spread;

    Balancing(List<Point> points, BigDecimal limit) {
        this.points = points;
        this.spread = new Spread(points, limit);
    }

    /** A school: its total, its pupils as weight, what one step more adds to the total (0 where nothing can be added), and what a step costs. */
    record Point(
            Rational total, Rational pupils, Rational gain, double price, double weight, double share, double gained) {

        static Point of(Rational total, Rational pupils, Rational gain, double price) {
            return new Point(
                    total,
                    pupils,
                    gain,
                    price,
                    number(pupils),
                    number(total) / number(pupils),
                    number(gain) / number(pupils));
        }

        private static double number(Rational exact) {
            return exact.rounded(30).doubleValue();
        }

        double value(double steps) {
            return share + gained * steps;
        }

        boolean raisable() {
            return gain.signum() > 0;
        }

        /** What it costs to raise the school's value by as much as weighs 1. */
        double dearness() {
            return price / (gained * weight);
        }
    }

    /** Steps by school, what they cost, and what no plan can cost less than. */
    record Plan(long[] steps, double cost, double bound) {}

    /** The plan; nothing when no additions are enough. */
    Optional<Plan> plan() {
        long[] none = new long[points.size()];
        if (spread.within(none)) {
            return Optional.of(new Plan(none, 0, 0));
        }
        return continuous()
                .map(raised -> {
                    long[] steps = roundedUp(raised);
                    double bound = IntStream.range(0, steps.length)
                            .mapToDouble(i -> points.get(i).price() * fractional(raised, i))
                            .sum();
                    return new Plan(steps, cost(steps), bound);
                })
                .filter(plan -> spread.within(plan.steps()));
    }

    private double cost(long[] steps) {
        return IntStream.range(0, steps.length)
                .mapToDouble(i -> points.get(i).price() * steps[i])
                .sum();
    }

    private double fractional(double[] raised, int i) {
        Point point = points.get(i);
        return point.raisable() ? Math.max(0, (raised[i] - point.share()) / point.gained()) : 0;
    }

    /** The values of the cheapest continuous plan. */
    private Optional<double[]> continuous() {
        double cheapest = points.stream()
                .filter(Point::raisable)
                .mapToDouble(Point::dearness)
                .min()
                .orElse(Double.NaN);
        if (Double.isNaN(cheapest)) {
            return Optional.empty();
        }
        double enough = 0;
        double tooMuch = spread.stretch() / cheapest;
        if (spread.slack(levels(tooMuch * ALMOST)) < 0) {
            return Optional.empty();
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (enough + tooMuch) / 2;
            if (spread.slack(levels(middle)) >= 0) {
                enough = middle;
            } else {
                tooMuch = middle;
            }
        }
        return Optional.of(levels(enough));
    }

    /** The values when every price counts so much: the level rests on the root mean square, and that on the levels. */
    private double[] levels(double theta) {
        double low = 0;
        double high = points.stream().mapToDouble(Point::share).max().orElse(0) * (1 + spread.stretch()) + 1e-300;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (spread.norm(raised(middle, theta)) > middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return raised(high, theta);
    }

    private double[] raised(double norm, double theta) {
        double[] values = new double[points.size()];
        for (int i = 0; i < values.length; i++) {
            Point point = points.get(i);
            values[i] = point.raisable()
                    ? Math.max(point.share(), norm * (spread.stretch() - theta * point.dearness()))
                    : point.share();
        }
        return values;
    }

    private long[] roundedUp(double[] raised) {
        long[] steps = new long[raised.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (long) Math.ceil(fractional(raised, i) - ALMOST);
        }
        for (int more = 0; more < MOST_MORE && !spread.within(steps); more++) {
            steps[lowest(steps)]++;
        }
        spare(steps);
        return steps;
    }

    /** Who has least. */
    private int lowest(long[] steps) {
        return IntStream.range(0, steps.length)
                .filter(i -> points.get(i).raisable())
                .boxed()
                .min(Comparator.comparingDouble(i -> points.get(i).value(steps[i])))
                .orElseThrow();
    }

    private void spare(long[] steps) {
        if (!spread.within(steps)) {
            return;
        }
        Integer[] dearest = IntStream.range(0, steps.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                dearest,
                Comparator.comparingDouble((Integer i) -> -points.get(i).price()));
        for (int i : dearest) {
            while (steps[i] > 0) {
                steps[i]--;
                if (!spread.within(steps)) {
                    steps[i]++;
                    break;
                }
            }
        }
    }
}
