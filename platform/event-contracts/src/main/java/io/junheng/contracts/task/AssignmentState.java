package io.junheng.contracts.task;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One department's part in one item of a plan (任务分工): {@code role} is LEAD (牵头), COOPERATING (配合) or RESPONSIBLE (责任单位); {@code status} is ASSIGNED, ACCEPTED, IN_PROGRESS, REPORTED, RETURNED, VERIFIED or WRITTEN_OFF; {@code parentId} is the assignment it is a part of, {@code percent} how much is done as last reported, {@code extensionTo} a later due date that is asked for. */
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
        @Nullable String parentId,
        @Nullable String owner,
        @Nullable Integer percent,
        @Nullable LocalDate extensionTo,
        long version) {}
