package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A case was refused for a reason (不予批准). */
@EventType(service = "registry", aggregate = "procedure-case")
public record ProcedureCaseRefused(ProcedureCaseState before, ProcedureCaseState after) implements DomainEvent {

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
