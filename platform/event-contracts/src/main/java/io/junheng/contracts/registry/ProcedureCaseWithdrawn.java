package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A case was withdrawn for a reason (撤回); what was done stays in its history. */
@EventType(service = "registry", aggregate = "procedure-case")
public record ProcedureCaseWithdrawn(ProcedureCaseState before, ProcedureCaseState after) implements DomainEvent {

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
