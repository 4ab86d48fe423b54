package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A return was verified by another than its reporter (审核). */
@EventType(service = "registry", aggregate = "return")
public record ReturnVerified(ReturnState before, ReturnState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.subject() + "/" + after.subjectCode() + "/" + after.form() + "/" + after.year();
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
