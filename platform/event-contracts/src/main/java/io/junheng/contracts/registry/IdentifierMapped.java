package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A foreign code was mapped, mapped anew, or stands for nothing any more (外部编码对照). */
@EventType(service = "registry", aggregate = "identifier")
public record IdentifierMapped(@Nullable IdentifierState before, IdentifierState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.scheme() + ":" + after.foreignCode();
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
