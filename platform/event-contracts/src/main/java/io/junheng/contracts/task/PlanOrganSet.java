package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A body of a plan was set up or its seats were filled otherwise (领导小组、办公室). */
@EventType(service = "task", aggregate = "plan-organ")
public record PlanOrganSet(@Nullable PlanOrganState before, PlanOrganState after) implements DomainEvent {

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
