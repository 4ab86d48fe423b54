package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** An item was reported as settled (申请销号). */
@EventType(service = "registry", aggregate = "ledger-item")
public record LedgerItemReported(LedgerItemState before, LedgerItemState after) implements DomainEvent {

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
