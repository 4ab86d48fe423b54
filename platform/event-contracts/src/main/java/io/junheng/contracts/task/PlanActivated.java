package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A plan was confirmed and its assignments were given out (方案下达). */
@EventType(service = "task", aggregate = "plan")
public record PlanActivated(PlanState before, PlanState after) implements DomainEvent {

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
