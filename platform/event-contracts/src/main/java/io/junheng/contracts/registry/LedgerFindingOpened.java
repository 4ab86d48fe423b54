package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A finding about an item of a ledger was opened, or opened again (台账问题发现). */
@EventType(service = "registry", aggregate = "ledger-finding")
public record LedgerFindingOpened(@Nullable LedgerFindingState before, LedgerFindingState after)
        implements DomainEvent {

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
