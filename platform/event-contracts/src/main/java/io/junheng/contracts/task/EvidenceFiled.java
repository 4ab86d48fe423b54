package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A file was put to a task as evidence (佐证归档). */
@EventType(service = "task", aggregate = "evidence")
public record EvidenceFiled(@Nullable EvidenceState before, EvidenceState after) implements DomainEvent {

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
