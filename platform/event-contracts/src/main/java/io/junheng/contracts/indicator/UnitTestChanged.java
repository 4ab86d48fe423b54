package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A unit test was recorded, retaken or closed (单元检测与补测). Counts only: no names, no scores. */
@EventType(service = "indicator", aggregate = "unit-test")
public record UnitTestChanged(@Nullable UnitTestState before, UnitTestState after) implements DomainEvent {

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
