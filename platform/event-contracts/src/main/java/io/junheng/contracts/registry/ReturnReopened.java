package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A locked return got a new draft revision (更正). */
@EventType(service = "registry", aggregate = "return")
public record ReturnReopened(ReturnState before, ReturnState after) implements DomainEvent {

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
