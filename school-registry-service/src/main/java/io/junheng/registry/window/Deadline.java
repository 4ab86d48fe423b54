package io.junheng.registry.window;

import java.time.LocalDate;

/** The days that hold for one subject (报送期限): from {@code opens}, in time until {@code due}, not after {@code closes}, all three included. */
public record Deadline(LocalDate opens, LocalDate due, LocalDate closes) {

    /** Whether nothing can be submitted yet on {@code day}. */
    public boolean notOpenOn(LocalDate day) {
        return day.isBefore(opens);
    }

    /** Whether {@code day} is after the day it was due. */
    public boolean overdueOn(LocalDate day) {
        return day.isAfter(due);
    }

    /** Whether nothing can be submitted any more on {@code day}. */
    public boolean closedOn(LocalDate day) {
        return day.isAfter(closes);
    }

    Deadline extended(LocalDate longerDue, LocalDate longerCloses) {
        return new Deadline(opens, longerDue, longerCloses);
    }
}
