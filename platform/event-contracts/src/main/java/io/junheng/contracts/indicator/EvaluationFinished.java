package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** An evaluation run was finished and frozen (评估完成). */
@EventType(service = "indicator", aggregate = "evaluation")
public record EvaluationFinished(EvaluationState before, EvaluationState after) implements DomainEvent {

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
