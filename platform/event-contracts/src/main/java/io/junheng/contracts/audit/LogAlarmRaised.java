package io.junheng.contracts.audit;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** The log or its self-check found something that is not what was signed (日志告警). */
@EventType(service = "audit", aggregate = "log-alarm")
public record LogAlarmRaised(@Nullable LogAlarmState before, LogAlarmState after) implements DomainEvent {

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
