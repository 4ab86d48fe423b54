package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** Regions were established, renamed, recoded, transferred, merged, split or abolished (区划变更), with the lineage it left; each region's own event tells its state. */
@EventType(service = "registry", aggregate = "region-change")
public record RegionsChanged(@Nullable RegionChangeState before, RegionChangeState after) implements DomainEvent {

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
