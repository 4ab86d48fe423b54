package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** What an evaluation found of a region has changed, or is found for the first time (区划评估结果). What was found of its schools is not told: nobody needs all of that. */
@EventType(service = "indicator", aggregate = "region-results", state = true, resource = false)
public record RegionMeasured(@Nullable RegionResultsState before, RegionResultsState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return String.join("/", after.framework(), Integer.toString(after.year()), after.regionCode());
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
