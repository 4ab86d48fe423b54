package io.junheng.contracts.indicator;

import org.jspecify.annotations.Nullable;

/**
 * A region's target for a criterion and year (目标): {@code meets} is a relation and a number in the criterion's unit; {@code stage} is ALL where the framework
 * measures none apart.
 */
public record TargetState(
        String framework,
        String criterion,
        String stage,
        String regionCode,
        String regionPath,
        int year,
        String meets,
        @Nullable String basis,
        long version) {}
