package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A comparison of regions was drawn up and frozen (区域对比报表). */
@EventType(service = "indicator", aggregate = "comparison")
public record ComparisonMade(@Nullable ComparisonState before, ComparisonState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.id();
    }

    @Override
    public long aggregateVersion() {
        return after.version();
    }

    @Override
    public String regionPath() {
        return after.regionPath();
    }
}
