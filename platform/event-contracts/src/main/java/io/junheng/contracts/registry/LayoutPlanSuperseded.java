package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A layout plan gave way to the next of its county (被新规划取代). */
@EventType(service = "registry", aggregate = "layout-plan")
public record LayoutPlanSuperseded(LayoutPlanState before, LayoutPlanState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.regionCode() + "/" + after.number();
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
