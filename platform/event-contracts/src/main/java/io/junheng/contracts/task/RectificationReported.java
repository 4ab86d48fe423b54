package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** The rectification was reported done (整改上报). */
@EventType(service = "task", aggregate = "rectification")
public record RectificationReported(RectificationState before, RectificationState after) implements DomainEvent {

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
