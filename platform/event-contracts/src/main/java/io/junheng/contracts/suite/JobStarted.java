package io.junheng.contracts.suite;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A job was started (任务发起): an export, an import or other long work. */
@EventType(service = "suite", aggregate = "job", resource = false)
public record JobStarted(@Nullable JobState before, JobState after) implements DomainEvent {

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
