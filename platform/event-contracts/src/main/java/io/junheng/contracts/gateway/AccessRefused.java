package io.junheng.contracts.gateway;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A request was refused (拒绝访问): the first of its kind, from this address. */
@EventType(service = "gateway", aggregate = "refusal", resource = false)
public record AccessRefused(@Nullable RefusalState before, RefusalState after) implements DomainEvent {

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
