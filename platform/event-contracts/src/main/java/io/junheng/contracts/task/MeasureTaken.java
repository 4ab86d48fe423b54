package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A task reached a step of its ladder: a reminder, a circular, a talk or accountability (提醒、通报、约谈、问责). */
@EventType(service = "task", aggregate = "measure")
public record MeasureTaken(@Nullable MeasureState before, MeasureState after) implements DomainEvent {

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
