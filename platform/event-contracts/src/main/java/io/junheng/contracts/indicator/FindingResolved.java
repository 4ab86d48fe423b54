package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A later evaluation, {@code resolvedBy}, shows the criterion met (问题已整改). */
@EventType(service = "indicator", aggregate = "finding")
public record FindingResolved(FindingState before, FindingState after) implements DomainEvent {

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
