package io.junheng.contracts.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A window that is longer for one region with all below it, or for one school (报送期限延长); {@code schoolCode} is null for a region. */
public record WindowExtensionState(
        String form,
        int year,
        String regionCode,
        String regionPath,
        @Nullable String schoolCode,
        LocalDate due,
        LocalDate closes,
        String reason,
        long version) {}
