package io.junheng.indicator.gap;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.expressions.Rational;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a limit on the mean of several variations is divided among them. */
class AllotmentTest {

    private static final BigDecimal LIMIT = new BigDecimal("0.5");

    private static Balancing.Point school(int total, double price) {
        return Balancing.Point.of(Rational.of(total), Rational.of(1000), Rational.of(1), price);
    }

    private static Balancing.Point fixed(int total) {
        return Balancing.Point.of(Rational.of(total), Rational.of(1000), Rational.ZERO, 1);
    }

    private static List<Balancing.Point> schools(double price) {
        return List.of(school(200, price), school(1000, price));
    }

    private static double cost(List<Balancing.Point> part, double limit) {
        return new Balancing(part, BigDecimal.valueOf(limit))
                .plan()
                .map(Balancing.Plan::cost)
                .orElseThrow();
    }

    @Test
    void aMeanWithinItsLimitNeedsNothing() {
        // Given variations of 2/3 and 0, with a mean of 1/3
        assertThat(Allotment.of(List.of(schools(1), List.of(school(500, 1), school(500, 1))), LIMIT))
                .isEmpty();
    }

    @Test
    void theMeanIsWithinItsLimitAndTheCheaperVariationGivesWay() {
        // Given two equal variations of 2/3, of which one is fifty times as dear to lower
        List<List<Balancing.Point>> parts = List.of(schools(50), schools(1));

        // When
        List<BigDecimal> limits = Allotment.of(parts, LIMIT).orElseThrow();

        // Then the dear one stays, and the cheap one makes up for it
        assertThat(limits.get(0)).isNull();
        assertThat(limits.get(1).doubleValue()).isLessThanOrEqualTo(1 - 2.0 / 3);
        assertThat(limits.get(1).doubleValue()).isGreaterThan(0.33);
    }

    @Test
    void noDivisionIntoEqualPortionsIsCheaper() {
        // Given
        List<List<Balancing.Point>> parts = List.of(schools(3), schools(1));

        // When
        List<BigDecimal> limits = Allotment.of(parts, LIMIT).orElseThrow();
        double chosen = 0;
        for (int i = 0; i < 2; i++) {
            chosen +=
                    limits.get(i) == null ? 0 : cost(parts.get(i), limits.get(i).doubleValue());
        }

        // Then
        double tooMuch = 2 * 2.0 / 3 - 1;
        for (int portions = 0; portions <= 24; portions++) {
            double first = 2.0 / 3 - tooMuch * portions / 24;
            double second = 2.0 / 3 - tooMuch * (24 - portions) / 24;
            double other =
                    (portions == 0 ? 0 : cost(parts.get(0), first)) + (portions == 24 ? 0 : cost(parts.get(1), second));
            assertThat(chosen).isLessThanOrEqualTo(other + 4);
        }
    }

    @Test
    void whatCannotBeLoweredIsMadeUpForByTheOthersOrNothingIsSaid() {
        // Given a variation of 2/3 that nothing can be added to
        List<Balancing.Point> fixed = List.of(fixed(200), fixed(1000));

        // Then
        assertThat(Allotment.of(List.of(fixed, schools(1)), LIMIT).orElseThrow().get(0))
                .isNull();
        assertThat(Allotment.of(List.of(fixed, fixed), LIMIT)).isEmpty();
    }
}
