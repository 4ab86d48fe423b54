package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A proposal was returned with a reason (退回). */
@EventType(service = "registry", aggregate = "change-proposal")
public record ChangeProposalReturned(ChangeProposalState before, ChangeProposalState after) implements DomainEvent {

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
