package io.junheng.contracts.task;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One department's part in one item of a plan (任务分工): {@code role} is LEAD (牵头), COOPERATING (配合) or RESPONSIBLE (责任单位); {@code status} is ASSIGNED, ACCEPTED, IN_PROGRESS, REPORTED, RETURNED, VERIFIED or WRITTEN_OFF. */
public record AssignmentState(
        String id,
        String planId,
        String itemId,
        String title,
        String department,
        @OneOf({"LEAD", "COOPERATING", "RESPONSIBLE"}) String role,
        String regionCode,
        String regionPath,
        @Nullable LocalDate dueOn,

        @OneOf({"ASSIGNED", "ACCEPTED", "IN_PROGRESS", "REPORTED", "RETURNED", "VERIFIED", "WRITTEN_OFF"})
        String status,

        @Nullable String reportedBy,
        @Nullable String verifiedBy,
        long version) {}
