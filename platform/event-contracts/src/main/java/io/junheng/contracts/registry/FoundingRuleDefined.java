package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A rule on founding or naming schools was defined or changed (学校设置规则). */
@EventType(service = "registry", aggregate = "founding-rule", state = true)
public record FoundingRuleDefined(@Nullable FoundingRuleState before, FoundingRuleState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.key();
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
