package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** Something that tells the registry how to work was defined or changed (定义变更). */
@EventType(service = "registry", aggregate = "definition", state = true)
public record DefinitionChanged(@Nullable DefinitionState before, DefinitionState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.resource() + "/" + after.key();
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
