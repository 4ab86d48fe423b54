package io.junheng.contracts.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule (整改规则): rectifications of findings below its region and, where it names them, of its framework, criterion and kind of subject are led by its department, or
 * are due so many days after they are opened. A part that is absent is not ruled by it. It holds from {@code validFrom} until before {@code validTo}.
 */
public record RectificationRuleState(
        String key,
        String name,
        String regionCode,
        String regionPath,
        @Nullable String framework,
        @Nullable String criterion,
        @Nullable String subject,
        @Nullable String leadDepartment,
        @Nullable Integer dueDays,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String basis,
        long version) {}
