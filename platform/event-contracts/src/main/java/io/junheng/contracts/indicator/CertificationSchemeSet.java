package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A scheme of certification or award was entered or changed (认定办法). */
@EventType(service = "indicator", aggregate = "certification-scheme")
public record CertificationSchemeSet(@Nullable CertificationSchemeState before, CertificationSchemeState after)
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
        return "/";
    }
}
