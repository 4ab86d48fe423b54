package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** A round was submitted and never changes again (提交). */
@EventType(service = "indicator", aggregate = "appraisal")
public record AppraisalSubmitted(AppraisalState before, AppraisalState after) implements DomainEvent {

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
