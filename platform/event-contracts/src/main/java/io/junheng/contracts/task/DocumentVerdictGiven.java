package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A document on the list of those to be cleaned up was judged, or judged anew (制度文件清理结论). */
@EventType(service = "task", aggregate = "document")
public record DocumentVerdictGiven(@Nullable DocumentVerdictState before, DocumentVerdictState after)
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
}
