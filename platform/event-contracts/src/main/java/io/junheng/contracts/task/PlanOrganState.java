package io.junheng.contracts.task;

import io.junheng.contracts.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body that a plan sets up (组织机构): its host unit and the posts that sit in it; persons are not named. */
public record PlanOrganState(
        String id,
        String planId,

        @OneOf({"LEADING_GROUP", "SELF_EVALUATION", "OFFICE", "TASK_FORCE", "COORDINATION"})
        String type,

        String name,
        @Nullable String hostUnit,
        List<String> seats,
        String regionPath,
        long version) {}
