package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** An item was entered in a ledger, by somebody or because of what was locked (台账登记). */
@EventType(service = "registry", aggregate = "ledger-item")
public record LedgerItemOpened(@Nullable LedgerItemState before, LedgerItemState after) implements DomainEvent {

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
