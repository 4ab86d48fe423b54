package io.junheng.contracts.task;

import io.junheng.contracts.OneOf;
import org.jspecify.annotations.Nullable;

/** A plan (方案) made from a policy document: {@code status} is DRAFT, ACTIVE, CLOSED or WITHDRAWN; {@code parentId} is the plan it carries out (上位方案). */
public record PlanState(
        String id,
        String title,
        @Nullable String documentNumber,
        @Nullable String parentId,
        String regionCode,
        String regionPath,
        @OneOf({"DRAFT", "ACTIVE", "CLOSED", "WITHDRAWN"}) String status,
        int items,
        long version) {}
