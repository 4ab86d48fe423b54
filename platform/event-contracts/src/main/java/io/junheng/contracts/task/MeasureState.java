package io.junheng.contracts.task;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;

/** A step of a ladder that a task reached (督办措施): {@code overdueDays} of the step, negative before the task is due; {@code title} is that of the task. */
public record MeasureState(
        String id,
        @OneOf({"ASSIGNMENT", "RECTIFICATION", "ORDER"}) String taskKind,
        String taskId,
        String title,
        String ladder,
        int step,
        int overdueDays,

        @OneOf({"REMINDER", "CIRCULAR", "TALK", "ACCOUNTABILITY"})
        String measure,

        LocalDate dueOn,
        LocalDate takenOn,
        String regionCode,
        String regionPath,
        long version) {}
