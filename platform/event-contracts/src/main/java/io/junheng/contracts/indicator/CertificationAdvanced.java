package io.junheng.contracts.indicator;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A step of an application was taken (审核审批). */
@EventType(service = "indicator", aggregate = "certification")
public record CertificationAdvanced(CertificationState before, CertificationState after) implements DomainEvent {

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
