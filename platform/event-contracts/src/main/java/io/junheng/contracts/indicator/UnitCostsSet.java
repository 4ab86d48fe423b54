package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A region's unit costs for a year were set or changed (设定单位造价). */
@EventType(service = "indicator", aggregate = "unit-costs")
public record UnitCostsSet(@Nullable UnitCostsState before, UnitCostsState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.regionCode() + "/" + after.year();
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
