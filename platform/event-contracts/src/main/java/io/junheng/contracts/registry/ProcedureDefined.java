package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A procedure was defined or changed (程序定义). */
@EventType(service = "registry", aggregate = "procedure", state = true)
public record ProcedureDefined(@Nullable ProcedureState before, ProcedureState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.key();
    }

    @Override
    public long aggregateVersion() {
        return after.version();
    }

    @Override
    public String regionPath() {
        return "/";
    }
}
