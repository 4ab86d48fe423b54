package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A case of a procedure was opened (立案). */
@EventType(service = "registry", aggregate = "procedure-case")
public record ProcedureCaseOpened(@Nullable ProcedureCaseState before, ProcedureCaseState after)
        implements DomainEvent {

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
