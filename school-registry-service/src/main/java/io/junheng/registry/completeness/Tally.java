package io.junheng.registry.completeness;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Counts of one region (报送进度): {@code expected} have to file; of these {@code drafted} have begun, {@code submitted} are in, {@code verified}, {@code locked} and
 * {@code returned} stand there; {@code complete} have been submitted and not been sent back, {@code late} of them after their day.
 */
record Tally(
        String regionCode,
        String regionName,
        long expected,
        long drafted,
        long submitted,
        long verified,
        long locked,
        long returned,
        long complete,
        long late) {

    private static final int DECIMALS = 4;

    long missing() {
        return expected - complete;
    }

    /** Per cent of those expected who are complete; null where nobody is expected. */
    BigDecimal completeRate() {
        return rate(complete);
    }

    /** Per cent of those expected who are complete and were not late; null where nobody is expected. */
    BigDecimal onTimeRate() {
        return rate(complete - late);
    }

    private BigDecimal rate(long part) {
        return expected == 0
                ? null
                : BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(expected), DECIMALS, RoundingMode.HALF_UP);
    }
}
