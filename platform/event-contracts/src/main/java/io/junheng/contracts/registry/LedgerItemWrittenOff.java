package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** An item was written off on evidence (销号). */
@EventType(service = "registry", aggregate = "ledger-item")
public record LedgerItemWrittenOff(LedgerItemState before, LedgerItemState after) implements DomainEvent {

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
