package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A list of those to be favoured with funds and projects was entered or changed (倾斜名单). */
@EventType(service = "indicator", aggregate = "priority-list")
public record PriorityListSet(@Nullable PriorityListState before, PriorityListState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.key() + "/" + after.year();
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
