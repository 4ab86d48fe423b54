package io.junheng.task.award;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An award (评选办法): its quota, as a number or as a percentage of a base, and how many days its nominees are made public before one is approved. */
record AwardScheme(Integer quota, BigDecimal quotaPercent, Integer base, Integer publicityDays) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** How many can be approved in a year; a fraction is no award. */
    int places() {
        return quota != null
                ? quota
                : quotaPercent
                        .multiply(BigDecimal.valueOf(base))
                        .divide(WHOLE, 0, RoundingMode.DOWN)
                        .intValueExact();
    }
}
