package io.junheng.registry.catalogue;

import io.junheng.contracts.registry.FormJump;
import java.math.BigDecimal;

/**
 * How far a figure may move from one year to the next without an explanation (同比波动限值). A change is a jump when it exceeds every limit that is given:
 * {@code percent} of the earlier figure, and {@code absolute} in the element's unit. Away from an earlier zero every change exceeds the percentage.
 */
public record Jump(BigDecimal percent, BigDecimal absolute) {

    /** Whether going from {@code earlier} to {@code now} is a jump. */
    public boolean between(BigDecimal earlier, BigDecimal now) {
        BigDecimal change = now.subtract(earlier).abs();
        return change.signum() > 0
                && (absolute == null || change.compareTo(absolute) > 0)
                && (percent == null || change.movePointRight(2).compareTo(percent.multiply(earlier.abs())) > 0);
    }

    FormJump state() {
        return new FormJump(percent, absolute);
    }
}
