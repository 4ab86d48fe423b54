package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** Owners have not delivered everything by the due date (催报): {@code missing} lists them. */
@EventType(service = "indicator", aggregate = "collection")
public record CollectionReminded(@Nullable CollectionState before, CollectionState after) implements DomainEvent {

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
