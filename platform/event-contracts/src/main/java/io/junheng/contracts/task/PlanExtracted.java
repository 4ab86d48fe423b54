package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A policy document was read (文件抽取). */
@EventType(service = "task", aggregate = "plan-extraction")
public record PlanExtracted(@Nullable ExtractionState before, ExtractionState after) implements DomainEvent {

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
