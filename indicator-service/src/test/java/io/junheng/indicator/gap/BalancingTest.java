package io.junheng.indicator.gap;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.expressions.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The cheapest additions, against all there are where these can be counted. */
class BalancingTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static Balancing.Point school(long total, long pupils, double price) {
        return Balancing.Point.of(Rational.of(total), Rational.of(pupils), Rational.ONE, price);
    }

    @Test
    void one_step_below_the_limit_is_not_enough_and_the_limit_itself_is() {
        // Given two schools of equal size, 19 and 60 teachers: at 20 the variation is exactly one half
        List<Balancing.Point> county = List.of(school(19, 1000, 1), school(60, 1000, 1));

        // When
        Balancing.Plan plan = new Balancing(county, HALF).plan().orElseThrow();

        // Then
        assertThat(plan.steps()).containsExactly(1, 0);
        assertThat(plan.bound()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void a_county_within_its_limit_needs_nothing() {
        assertThat(new Balancing(List.of(school(20, 1000, 1), school(60, 1000, 1)), HALF)
                        .plan()
                        .orElseThrow()
                        .steps())
                .containsOnly(0);
    }

    @Test
    void the_lowest_are_raised_to_one_level_and_the_others_left() {
        // Given equal prices and sizes
        List<Balancing.Point> county =
                List.of(school(5, 1000, 1), school(10, 1000, 1), school(80, 1000, 1), school(60, 1000, 1));

        // When
        long[] steps = new Balancing(county, HALF).plan().orElseThrow().steps();

        // Then
        assertThat(Math.abs(5 + steps[0] - 10 - steps[1])).isLessThanOrEqualTo(1);
        assertThat(steps[2]).isZero();
        assertThat(steps[3]).isZero();
    }

    @Test
    void where_nothing_can_be_added_there_is_no_plan() {
        Balancing.Point fixed = Balancing.Point.of(Rational.of(1), Rational.of(100), Rational.ZERO, 1);
        Balancing.Point rich = Balancing.Point.of(Rational.of(90), Rational.of(100), Rational.ZERO, 1);
        assertThat(new Balancing(List.of(fixed, rich), HALF).plan()).isEmpty();
    }

    @Test
    void no_plan_is_cheaper_than_the_bound_and_the_plan_is_within_a_step_a_school_of_it() {
        Random random = new Random(20261122);
        int compared = 0;
        for (int round = 0; round < 400; round++) {
            // Given three schools of any size, with few things and different prices
            boolean samePrice = round % 2 == 0;
            List<Balancing.Point> county = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                county.add(
                        school(random.nextInt(25), 100 + random.nextInt(900), samePrice ? 1 : 1 + random.nextInt(4)));
            }
            BigDecimal limit = BigDecimal.valueOf(25 + random.nextInt(30), 2);

            // When
            Balancing.Plan plan = new Balancing(county, limit).plan().orElse(null);
            double cheapest = cheapest(county, limit);

            // Then
            if (plan == null) {
                assertThat(county)
                        .allSatisfy(point -> assertThat(point.total().signum()).isZero());
                continue;
            }
            assertThat(new Spread(county, limit).within(plan.steps())).isTrue();
            if (!Double.isNaN(cheapest)) {
                compared++;
                double step =
                        Arrays.stream(plan.steps()).filter(steps -> steps > 0).count()
                                * county.stream()
                                        .mapToDouble(Balancing.Point::price)
                                        .max()
                                        .orElseThrow();
                assertThat(plan.bound()).as("round " + round).isLessThanOrEqualTo(cheapest + 1e-5);
                assertThat(plan.cost()).as("round " + round).isBetween(cheapest - 1e-9, plan.bound() + step + 1e-5);
                for (int i = 0; i < plan.steps().length; i++) {
                    long[] spared = plan.steps().clone();
                    if (spared[i]-- > 0) {
                        assertThat(new Spread(county, limit).within(spared)).isFalse();
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    /** Of all plans with up to 60 steps a school; NaN when none of them is enough. */
    private static double cheapest(List<Balancing.Point> county, BigDecimal limit) {
        Spread spread = new Spread(county, limit);
        double best = Double.NaN;
        long[] steps = new long[3];
        for (steps[0] = 0; steps[0] <= 60; steps[0]++) {
            for (steps[1] = 0; steps[1] <= 60; steps[1]++) {
                for (steps[2] = 0; steps[2] <= 60; steps[2]++) {
                    double cost = 0;
                    for (int i = 0; i < 3; i++) {
                        cost += county.get(i).price() * steps[i];
                    }
                    if ((Double.isNaN(best) || cost < best) && spread.within(steps)) {
                        best = cost;
                    }
                }
            }
        }
        return best;
    }
}
