package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** What an open finding says changed (台账问题变更). */
@EventType(service = "registry", aggregate = "ledger-finding")
public record LedgerFindingChanged(LedgerFindingState before, LedgerFindingState after) implements DomainEvent {

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
