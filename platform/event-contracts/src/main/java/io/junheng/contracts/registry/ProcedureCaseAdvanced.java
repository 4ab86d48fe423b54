package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A step of a case was begun or completed, and more steps follow (办理步骤). */
@EventType(service = "registry", aggregate = "procedure-case")
public record ProcedureCaseAdvanced(ProcedureCaseState before, ProcedureCaseState after) implements DomainEvent {

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
