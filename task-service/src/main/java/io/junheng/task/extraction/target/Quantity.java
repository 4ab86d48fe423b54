package io.junheng.task.extraction.target;

import java.math.BigDecimal;

/**
 * A number with its unit, by places of the content.
 *
 * @param from where the number begins
 * @param end one past the unit
 * @param low the number, or the lower end of a range
 * @param high the upper end of a range, or null
 * @param unit the unit; empty for a bare number such as a coefficient
 * @param form how it is written
 */
record Quantity(int from, int end, BigDecimal low, BigDecimal high, String unit, Form form) {

    enum Form {
        /** {@code 95%} */
        PLAIN,
        /** {@code 2-3年} */
        RANGE,
        /** {@code 1:2}; {@code low} is the second over the first */
        RATIO,
        /** {@code 03岁}: the sign of a range was lost; {@code low} is its upper end */
        LOST_RANGE
    }

    boolean isWhole() {
        return low.compareTo(new BigDecimal(100)) == 0 && Units.isShare(unit);
    }
}
