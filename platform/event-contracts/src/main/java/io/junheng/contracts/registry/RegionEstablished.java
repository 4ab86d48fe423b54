package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A region was entered (区划设立). */
@EventType(service = "registry", aggregate = "region", state = true)
public record RegionEstablished(@Nullable RegionState before, RegionState after) implements DomainEvent {

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
