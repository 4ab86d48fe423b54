package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A form was defined or changed (报表定义). */
@EventType(service = "registry", aggregate = "form", state = true)
public record FormDefined(@Nullable FormState before, FormState after) implements DomainEvent {

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
