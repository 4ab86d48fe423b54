package io.junheng.contracts.audit;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** Entries' data were made unreadable for good; the entries, their hashes and their order remain (数据擦除). */
@EventType(service = "audit", aggregate = "erasure")
public record PayloadErased(@Nullable ErasureState before, ErasureState after) implements DomainEvent {

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
        return "/";
    }
}
