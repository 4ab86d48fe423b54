package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A region's target was set or changed (设定目标). */
@EventType(service = "indicator", aggregate = "target")
public record TargetSet(@Nullable TargetState before, TargetState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return String.join(
                "/",
                after.framework(),
                after.criterion(),
                after.stage(),
                after.regionCode(),
                Integer.toString(after.year()));
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
