package io.junheng.registry.returns;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a return is due and when it came (报送时限): {@code dueOn} is the day set when it was sent back or reopened, null where only the window of form and year
 * counts; {@code submittedAt} is its first submission, {@code late} whether that was after its day, and {@code lateReason} why.
 */
record Timing(LocalDate dueOn, Instant submittedAt, boolean late, String lateReason) {

    /** Not submitted yet, and due when everybody is. */
    static final Timing OPEN = new Timing(null, null, false, null);

    /** To be submitted by {@code day}; null leaves it to the window. */
    Timing due(LocalDate day) {
        return new Timing(day, submittedAt, late, lateReason);
    }

    /** Submitted at {@code time}; {@code reason} is null when it was in time. Only the first submission counts. */
    Timing submitted(Instant time, String reason) {
        return submittedAt != null ? due(null) : new Timing(null, time, reason != null, reason);
    }
}
