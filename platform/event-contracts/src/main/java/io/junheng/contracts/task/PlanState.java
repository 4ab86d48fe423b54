package io.junheng.contracts.task;

import io.junheng.contracts.OneOf;
import org.jspecify.annotations.Nullable;

/** A plan (方案) made from a policy document: {@code status} is DRAFT, ACTIVE or CLOSED. */
public record PlanState(
        String id,
        String title,
        @Nullable String documentNumber,
        String regionCode,
        String regionPath,
        @OneOf({"DRAFT", "ACTIVE", "CLOSED"}) String status,
        int items,
        long version) {}
