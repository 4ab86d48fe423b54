package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A region record was changed (区划变更). */
@EventType(service = "registry", aggregate = "region", state = true)
public record RegionCorrected(RegionState before, RegionState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.code();
    }

    @Override
    public long aggregateVersion() {
        return after.version();
    }

    @Override
    public String regionPath() {
        return after.path();
    }
}
