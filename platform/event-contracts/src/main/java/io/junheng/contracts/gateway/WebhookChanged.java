package io.junheng.contracts.gateway;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A webhook was registered, paused, resumed, removed, given a new secret, or set back to deliver again (变更推送). */
@EventType(service = "gateway", aggregate = "webhook")
public record WebhookChanged(@Nullable WebhookState before, WebhookState after) implements DomainEvent {

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
