package io.junheng.contracts.audit;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A range of the log was moved from its database to files (日志归档). */
@EventType(service = "audit", aggregate = "log-range")
public record LogRangeArchived(@Nullable LogRangeState before, LogRangeState after) implements DomainEvent {

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
