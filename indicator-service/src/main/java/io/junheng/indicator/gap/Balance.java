package io.junheng.indicator.gap;

import java.math.BigDecimal;

/** A variation that has been brought within its limit (差异系数补足): by how much of which element, at what cost, and what it cannot cost less than. */
record Balance(
        String county,
        String criterion,
        String stage,
        BigDecimal limit,
        String element,
        String label,
        String unit,
        int schools,
        BigDecimal quantity,
        BigDecimal cost,
        BigDecimal bound,
        boolean priced) {}
