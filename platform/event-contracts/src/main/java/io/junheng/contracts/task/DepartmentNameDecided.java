package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** Somebody decided what a name means that the directory did not know (名称认定). */
@EventType(service = "task", aggregate = "department-name")
public record DepartmentNameDecided(@Nullable DepartmentNameState before, DepartmentNameState after)
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
