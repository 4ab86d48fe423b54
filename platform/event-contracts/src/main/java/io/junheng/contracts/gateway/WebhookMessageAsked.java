package io.junheng.contracts.gateway;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** Somebody had a webhook send a message (要求推送): a test, or once more one that was given up. */
@EventType(service = "gateway", aggregate = "webhook-message", resource = false)
public record WebhookMessageAsked(@Nullable WebhookMessageState before, WebhookMessageState after)
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
