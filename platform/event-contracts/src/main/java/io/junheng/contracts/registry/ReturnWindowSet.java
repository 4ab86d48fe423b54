package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** The window of a form and year was set or moved (报送窗口设定). */
@EventType(service = "registry", aggregate = "return-window", state = true)
public record ReturnWindowSet(@Nullable ReturnWindowState before, ReturnWindowState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.form() + "/" + after.year();
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
