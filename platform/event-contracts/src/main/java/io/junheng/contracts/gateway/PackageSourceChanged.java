package io.junheng.contracts.gateway;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A source of packages was admitted, changed or revoked (数据包来源). */
@EventType(service = "gateway", aggregate = "package-source")
public record PackageSourceChanged(@Nullable PackageSourceState before, PackageSourceState after)
        implements DomainEvent {

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
        return after.regionPath();
    }
}
