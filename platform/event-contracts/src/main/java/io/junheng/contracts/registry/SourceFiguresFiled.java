package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** Figures from another source were filed beside a return (其他来源数据登记); the return keeps its own. */
@EventType(service = "registry", aggregate = "return-source")
public record SourceFiguresFiled(@Nullable SourceFiguresState before, SourceFiguresState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.subject() + "/" + after.subjectCode() + "/" + after.form() + "/" + after.year() + "/"
                + after.source();
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
