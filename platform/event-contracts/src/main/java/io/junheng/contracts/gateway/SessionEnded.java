package io.junheng.contracts.gateway;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A caller has not come back for a while (会话结束). */
@EventType(service = "gateway", aggregate = "session", resource = false)
public record SessionEnded(SessionState before, SessionState after) implements DomainEvent {

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
