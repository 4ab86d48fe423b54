package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A rule of who leads rectifications, or how long they may take, was made or changed (整改规则). */
@EventType(service = "task", aggregate = "rectification-rule")
public record RectificationRuleSet(@Nullable RectificationRuleState before, RectificationRuleState after)
        implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.key();
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
