package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** An application was made (申报). */
@EventType(service = "indicator", aggregate = "certification")
public record CertificationApplied(@Nullable CertificationState before, CertificationState after)
        implements DomainEvent {

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

    @Override
    public @Nullable String dataSubject() {
        return after.dataSubject();
    }
}
