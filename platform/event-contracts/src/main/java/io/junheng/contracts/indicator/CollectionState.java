package io.junheng.contracts.indicator;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection (汇集) in a region for a year: {@code received} of {@code asked} items are there, {@code late} of them after {@code dueOn}; {@code missing} are the
 * owners, departments or regions by code, who have not delivered everything.
 */
public record CollectionState(
        String id,
        String scheme,
        String regionCode,
        String regionPath,
        int year,
        @OneOf({"DRAFT", "ACTIVE", "CLOSED"}) String status,
        @Nullable LocalDate dueOn,
        int asked,
        int received,
        int late,
        List<String> missing,
        long version) {}
