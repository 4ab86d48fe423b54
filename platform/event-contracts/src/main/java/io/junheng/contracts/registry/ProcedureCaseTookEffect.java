package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** The last step of a case was completed and its effect happened (办结生效). */
@EventType(service = "registry", aggregate = "procedure-case")
public record ProcedureCaseTookEffect(ProcedureCaseState before, ProcedureCaseState after) implements DomainEvent {

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
