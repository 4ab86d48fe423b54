package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** Schools were established, renamed, merged, split, closed, restored, upgraded or converted (机构变动), with the lineage it left; each school's own event tells its state. */
@EventType(service = "registry", aggregate = "school-change")
public record SchoolsChanged(@Nullable SchoolChangeState before, SchoolChangeState after) implements DomainEvent {

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
