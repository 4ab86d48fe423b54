package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A scheme of foreign codes was defined or changed (外部编码方案). */
@EventType(service = "registry", aggregate = "identifier-scheme")
public record IdentifierSchemeDefined(@Nullable IdentifierSchemeState before, IdentifierSchemeState after)
        implements DomainEvent {

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
