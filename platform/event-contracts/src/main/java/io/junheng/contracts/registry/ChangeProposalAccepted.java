package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A proposal was accepted and carried out (采纳); the school's own event tells what changed. */
@EventType(service = "registry", aggregate = "change-proposal")
public record ChangeProposalAccepted(ChangeProposalState before, ChangeProposalState after) implements DomainEvent {

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
