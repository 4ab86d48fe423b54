package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A proposal was withdrawn by who made it (撤回). */
@EventType(service = "registry", aggregate = "change-proposal")
public record ChangeProposalWithdrawn(ChangeProposalState before, ChangeProposalState after) implements DomainEvent {

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
