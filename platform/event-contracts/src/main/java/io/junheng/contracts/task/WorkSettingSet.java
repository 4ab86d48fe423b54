package io.junheng.contracts.task;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** A setting of the work was made or changed (督办设置): a working-day calendar, school terms, an obligation, an escalation ladder, a yearly list of inspections, a scheme of scores or awards. */
@EventType(service = "task", aggregate = "work-setting")
public record WorkSettingSet(@Nullable WorkSettingState before, WorkSettingState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.kind() + ":" + after.key();
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
