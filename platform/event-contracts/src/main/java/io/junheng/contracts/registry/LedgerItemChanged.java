package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** An item's values, figures or evidence changed, or it was carried into another year (台账条目变更). */
@EventType(service = "registry", aggregate = "ledger-item")
public record LedgerItemChanged(LedgerItemState before, LedgerItemState after) implements DomainEvent {

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
