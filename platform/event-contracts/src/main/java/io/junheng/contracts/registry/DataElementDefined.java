package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A data element was defined or changed (数据项定义). */
@EventType(service = "registry", aggregate = "data-element", state = true)
public record DataElementDefined(@Nullable DataElementState before, DataElementState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.key();
    }

    @Override
    public long aggregateVersion() {
        return after.version();
    }

    @Override
    public String regionPath() {
        return "/";
    }
}
