package io.junheng.contracts.task;

import java.time.LocalDate;

/** A rectification task (整改任务) for one finding: {@code lead} is the lead department; {@code status} is OPEN, REPORTED, RETURNED, VERIFIED or WRITTEN_OFF; {@code findingResolved} tells whether a re-evaluation shows the criterion met. */
public record RectificationState(
        String id,
        String findingId,
        String title,
        String lead,
        String regionCode,
        String regionPath,
        LocalDate dueOn,
        String status,
        boolean findingResolved,
        String reportedBy,
        String verifiedBy,
        int progressReports,
        int evidence,
        long version) {}
