package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A rectification task was opened for a finding (下达整改). */
@EventType(service = "task", aggregate = "rectification")
public record RectificationOpened(@Nullable RectificationState before, RectificationState after)
        implements DomainEvent {

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
