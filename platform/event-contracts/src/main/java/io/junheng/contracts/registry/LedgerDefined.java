package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A ledger was defined or changed (台账定义). */
@EventType(service = "registry", aggregate = "ledger", state = true)
public record LedgerDefined(@Nullable LedgerState before, LedgerState after) implements DomainEvent {

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
