package io.junheng.contracts.suite;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** Sensitive data were shown to somebody (查阅敏感数据): personal values, or the audit log whole. */
@EventType(service = "suite", aggregate = "reading", resource = false)
public record SensitiveDataRead(@Nullable ReadingState before, ReadingState after) implements DomainEvent {

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
