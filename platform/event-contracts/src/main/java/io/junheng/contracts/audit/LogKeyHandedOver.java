package io.junheng.contracts.audit;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** The log was handed over to a new signing key (密钥移交). */
@EventType(service = "audit", aggregate = "log-key")
public record LogKeyHandedOver(@Nullable LogKeyState before, LogKeyState after) implements DomainEvent {

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
        return "/";
    }
}
