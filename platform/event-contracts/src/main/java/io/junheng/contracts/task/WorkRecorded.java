package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** Something that was done in the course of the work was recorded, or what was recorded moved on (工作记录). */
@EventType(service = "task", aggregate = "work-record")
public record WorkRecorded(@Nullable WorkRecordState before, WorkRecordState after) implements DomainEvent {

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
