package io.junheng.contracts.gateway;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A way up was registered, paused, resumed, removed or set back (上报通道). */
@EventType(service = "gateway", aggregate = "uplink")
public record UplinkChanged(@Nullable UplinkState before, UplinkState after) implements DomainEvent {

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
