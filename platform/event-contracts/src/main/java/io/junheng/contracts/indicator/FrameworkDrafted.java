package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A framework version was entered or changed (起草). */
@EventType(service = "indicator", aggregate = "framework")
public record FrameworkDrafted(@Nullable FrameworkState before, FrameworkState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.key() + "/" + after.number();
    }

    @Override
    public long aggregateVersion() {
        return after.version();
    }

    @Override
    public String regionPath() {
        return "/";
    }
}
