package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A letter of responsibility was issued, signed or assessed (目标责任书). */
@EventType(service = "task", aggregate = "responsibility-letter")
public record ResponsibilityLetterChanged(@Nullable ResponsibilityLetterState before, ResponsibilityLetterState after)
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
