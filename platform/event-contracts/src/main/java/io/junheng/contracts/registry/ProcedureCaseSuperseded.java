package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** An effective case gave way to its revision (被新版本取代). */
@EventType(service = "registry", aggregate = "procedure-case")
public record ProcedureCaseSuperseded(ProcedureCaseState before, ProcedureCaseState after) implements DomainEvent {

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
