package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A layout plan was drafted, or its draft changed (编制). */
@EventType(service = "registry", aggregate = "layout-plan")
public record LayoutPlanDrafted(@Nullable LayoutPlanState before, LayoutPlanState after) implements DomainEvent {

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
