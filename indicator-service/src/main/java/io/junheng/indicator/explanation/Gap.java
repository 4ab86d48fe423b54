package io.junheng.indicator.explanation;

import java.math.BigDecimal;

/** The smallest quantity that would close a gap (缺口): so much more of {@code element}, in {@code unit}. */
public record Gap(BigDecimal quantity, String element, String unit) {}
