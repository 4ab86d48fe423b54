package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A framework version was published and never changes again (发布). */
@EventType(service = "indicator", aggregate = "framework")
public record FrameworkPublished(FrameworkState before, FrameworkState after) implements DomainEvent {

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
