package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A school record was changed, code kept (更名 and corrections). */
@EventType(service = "registry", aggregate = "school", state = true)
public record SchoolCorrected(SchoolState before, SchoolState after) implements DomainEvent {

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
