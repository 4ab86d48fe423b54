package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** Progress or evidence was added (整改进展). */
@EventType(service = "task", aggregate = "rectification")
public record RectificationProgressed(RectificationState before, RectificationState after) implements DomainEvent {

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
