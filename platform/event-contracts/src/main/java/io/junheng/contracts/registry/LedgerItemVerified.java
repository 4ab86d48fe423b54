package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A reported item was verified by somebody else (核查). */
@EventType(service = "registry", aggregate = "ledger-item")
public record LedgerItemVerified(LedgerItemState before, LedgerItemState after) implements DomainEvent {

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
