package io.junheng.contracts.task;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rectification task (整改任务) for one finding: {@code lead} is the lead department; {@code status} is OPEN, REPORTED, RETURNED, VERIFIED or WRITTEN_OFF; {@code findingResolved} tells whether a re-evaluation shows the criterion met. */
public record RectificationState(
        String id,
        String findingId,
        String title,
        String lead,
        String regionCode,
        String regionPath,
        @Nullable LocalDate dueOn,

        @OneOf({"OPEN", "REPORTED", "RETURNED", "VERIFIED", "WRITTEN_OFF"})
        String status,

        boolean findingResolved,
        @Nullable String reportedBy,
        @Nullable String verifiedBy,
        int progressReports,
        int evidence,
        long version) {}
