package io.junheng.indicator.gap;

import io.junheng.indicator.evaluation.Result;
import java.math.BigDecimal;
import java.util.List;

/** What a failing result lacks (缺口): each single figure whose change alone would meet it. */
record Need(Result result, String threshold, List<Option> options) {

    /** So much more of an element, or less where it is negative; {@code preferred} is what the framework says there has to be more of. */
    record Option(String element, String label, String unit, BigDecimal now, BigDecimal change, boolean preferred) {}
}
