package io.junheng.contracts.task;

import java.time.LocalDate;

/** One department's part in one item of a plan (任务分工): {@code role} is LEAD (牵头), COOPERATING (配合) or RESPONSIBLE (责任单位); {@code status} is ASSIGNED, ACCEPTED, IN_PROGRESS, REPORTED, VERIFIED or WRITTEN_OFF. */
public record AssignmentState(
        String id,
        String planId,
        String itemId,
        String title,
        String department,
        String role,
        String regionCode,
        String regionPath,
        LocalDate dueOn,
        String status,
        String reportedBy,
        String verifiedBy,
        long version) {}
