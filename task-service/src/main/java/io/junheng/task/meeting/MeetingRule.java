package io.junheng.task.meeting;

/** How long a decision may be without a task (决定分解时限): after {@code unassignedAfterDays} days from the meeting it is listed. */
record MeetingRule(Integer unassignedAfterDays) {}
