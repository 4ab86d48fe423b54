package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A layout plan was adopted and is in force (批准实施). */
@EventType(service = "registry", aggregate = "layout-plan")
public record LayoutPlanAdopted(LayoutPlanState before, LayoutPlanState after) implements DomainEvent {

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
