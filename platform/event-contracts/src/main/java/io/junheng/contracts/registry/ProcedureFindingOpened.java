package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** Something was found with a case of a procedure (发现问题). */
@EventType(service = "registry", aggregate = "procedure-finding")
public record ProcedureFindingOpened(@Nullable ProcedureFindingState before, ProcedureFindingState after)
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
