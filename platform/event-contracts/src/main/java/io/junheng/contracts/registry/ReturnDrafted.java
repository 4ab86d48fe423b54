package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A return was entered or changed as a draft (填报). */
@EventType(service = "registry", aggregate = "return")
public record ReturnDrafted(@Nullable ReturnState before, ReturnState after) implements DomainEvent {

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
