package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** The finding was written off after its rectification was verified (销号). */
@EventType(service = "indicator", aggregate = "finding")
public record FindingClosed(FindingState before, FindingState after) implements DomainEvent {

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
