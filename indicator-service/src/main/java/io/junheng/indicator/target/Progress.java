package io.junheng.indicator.target;

import io.junheng.expressions.Rational;
import io.junheng.indicator.framework.Threshold;
import java.math.BigDecimal;
import java.util.Optional;

/** How a region stands to a target (目标进展). */
enum Progress {
    /** 达标 */
    MET,
    /** 进展显著: so much of the way since last year as the target calls significant. */
    SIGNIFICANT,
    /** 进展有限: nearer than last year, or as near, but not by that much. */
    LIMITED,
    /** 有进展: nearer than last year, where the target does not say how much is significant, or last year is unknown. */
    UNDER_WAY,
    /** 退步: farther from the target than last year. */
    DECLINED,
    /** 待填报: there is no value yet. */
    NOT_REPORTED;

    static Progress of(Threshold target, BigDecimal significant, Optional<Rational> value, Optional<Rational> before) {
        if (value.isEmpty()) {
            return NOT_REPORTED;
        }
        if (target.holds(value.get())) {
            return MET;
        }
        if (before.isEmpty()) {
            return UNDER_WAY;
        }
        Rational goal = Rational.of(target.number());
        Rational way = distance(before.get(), goal);
        Rational gone = way.minus(distance(value.get(), goal));
        if (gone.signum() < 0) {
            return DECLINED;
        }
        if (significant == null) {
            return UNDER_WAY;
        }
        return gone.compareTo(way.times(Rational.of(significant))) >= 0 && gone.signum() > 0 ? SIGNIFICANT : LIMITED;
    }

    private static Rational distance(Rational value, Rational goal) {
        Rational difference = value.minus(goal);
        return difference.signum() < 0 ? difference.negated() : difference;
    }
}
