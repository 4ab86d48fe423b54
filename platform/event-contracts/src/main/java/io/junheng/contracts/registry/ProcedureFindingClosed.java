package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A finding with a case of a procedure was closed (问题销号). */
@EventType(service = "registry", aggregate = "procedure-finding")
public record ProcedureFindingClosed(ProcedureFindingState before, ProcedureFindingState after) implements DomainEvent {

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
