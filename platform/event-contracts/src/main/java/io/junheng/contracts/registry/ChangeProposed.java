package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A change of a school's record was proposed (提出信息变更申请). */
@EventType(service = "registry", aggregate = "change-proposal")
public record ChangeProposed(@Nullable ChangeProposalState before, ChangeProposalState after) implements DomainEvent {

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
