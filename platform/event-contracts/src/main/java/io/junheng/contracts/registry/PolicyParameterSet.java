package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A policy parameter was defined, or its values were set, for the whole country or for a region (政策参数设定). */
@EventType(service = "registry", aggregate = "policy-parameter", state = true)
public record PolicyParameterSet(@Nullable PolicyParameterState before, PolicyParameterState after)
        implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.regionCode() == null ? after.key() : after.key() + "/" + after.regionCode();
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
