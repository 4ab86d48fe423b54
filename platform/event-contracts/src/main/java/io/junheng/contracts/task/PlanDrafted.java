package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A plan was drafted from an extraction, or the draft was corrected (起草、更正方案). */
@EventType(service = "task", aggregate = "plan")
public record PlanDrafted(@Nullable PlanState before, PlanState after) implements DomainEvent {

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
