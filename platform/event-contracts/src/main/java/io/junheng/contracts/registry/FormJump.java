package io.junheng.contracts.registry;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** By how much a figure may change from year to year without an explanation (同比波动限值): {@code percent} of the earlier figure, {@code absolute} in its own unit; at least one is there. */
public record FormJump(
        @Nullable BigDecimal percent, @Nullable BigDecimal absolute) {}
