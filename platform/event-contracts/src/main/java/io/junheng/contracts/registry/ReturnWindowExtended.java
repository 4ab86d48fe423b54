package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** The window of a form and year was extended for a region or a school (报送期限延长). */
@EventType(service = "registry", aggregate = "return-window-extension", state = true)
public record ReturnWindowExtended(@Nullable WindowExtensionState before, WindowExtensionState after)
        implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.form() + "/" + after.year() + "/"
                + (after.schoolCode() == null ? after.regionCode() : after.schoolCode());
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
