package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A school was closed (撤消); its code is never given to another. */
@EventType(service = "registry", aggregate = "school", state = true)
public record SchoolClosed(SchoolState before, SchoolState after) implements DomainEvent {

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
        return after.regionPath();
    }
}
