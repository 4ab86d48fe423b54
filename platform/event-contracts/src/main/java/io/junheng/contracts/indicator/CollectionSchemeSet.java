package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A scheme of collecting documents and figures was entered or changed (汇集方案). */
@EventType(service = "indicator", aggregate = "collection-scheme")
public record CollectionSchemeSet(@Nullable CollectionSchemeState before, CollectionSchemeState after)
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
        return "/";
    }
}
