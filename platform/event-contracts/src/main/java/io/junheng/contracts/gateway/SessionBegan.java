package io.junheng.contracts.gateway;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A caller was let in at the gateway for the first time, or again after a pause (登录). */
@EventType(service = "gateway", aggregate = "session", resource = false)
public record SessionBegan(@Nullable SessionState before, SessionState after) implements DomainEvent {

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

    @Override
    public @Nullable String dataSubject() {
        return after.client() == null && after.subject() != null ? "person/" + after.subject() : null;
    }
}
