package io.junheng.contracts.suite;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A job was asked to stop (任务取消). */
@EventType(service = "suite", aggregate = "job", resource = false)
public record JobCancelled(JobState before, JobState after) implements DomainEvent {

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
