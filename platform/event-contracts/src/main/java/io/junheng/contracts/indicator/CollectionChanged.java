package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A collection was opened, activated or closed, or something was received for it (数据与材料汇集). */
@EventType(service = "indicator", aggregate = "collection")
public record CollectionChanged(@Nullable CollectionState before, CollectionState after) implements DomainEvent {

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
