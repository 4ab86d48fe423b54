package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** The rule of a finding is kept again, or its item has ended (台账问题解决). */
@EventType(service = "registry", aggregate = "ledger-finding")
public record LedgerFindingResolved(LedgerFindingState before, LedgerFindingState after) implements DomainEvent {

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
