package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A school was entered (新设). */
@EventType(service = "registry", aggregate = "school", state = true)
public record SchoolOpened(@Nullable SchoolState before, SchoolState after) implements DomainEvent {

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
