package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A school that opens again was put on the list of those restored (列入恢复). */
@EventType(service = "registry", aggregate = "layout-plan")
public record LayoutPlanAmended(LayoutPlanState before, LayoutPlanState after) implements DomainEvent {

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
