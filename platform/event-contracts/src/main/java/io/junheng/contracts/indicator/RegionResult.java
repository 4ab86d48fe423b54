package io.junheng.contracts.indicator;

import io.junheng.contracts.OneOf;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One criterion or verdict of a region (结果): {@code stage} is null where the framework measures none apart; {@code value} is in {@code unit} and null for a verdict and for what is
 * undetermined, which has {@code reasons}.
 */
public record RegionResult(
        String criterion,
        @Nullable String stage,
        @OneOf({"MET", "NOT_MET", "UNDETERMINED"}) String verdict,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String unit,
        List<String> reasons) {}
