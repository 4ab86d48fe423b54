package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A return was sent back with a reason (退回). */
@EventType(service = "registry", aggregate = "return")
public record ReturnSentBack(ReturnState before, ReturnState after) implements DomainEvent {

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
