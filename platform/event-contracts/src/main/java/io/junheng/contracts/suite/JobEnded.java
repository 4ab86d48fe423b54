package io.junheng.contracts.suite;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A job ended (任务结束). */
@EventType(service = "suite", aggregate = "job", resource = false)
public record JobEnded(JobState before, JobState after) implements DomainEvent {

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
