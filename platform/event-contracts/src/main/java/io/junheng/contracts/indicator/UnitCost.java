package io.junheng.contracts.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one unit of a data element costs (单位造价): {@code cost} in yuan (元) for one of the element's own unit; {@code basis} is the document it is from. */
public record UnitCost(
        String element, BigDecimal cost, @Nullable String basis) {}
