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

    /** Submitted at {@code time}; {@code reason} is null when it was in time. Whether a return was ever late stays with it. */
    Timing submitted(Instant time, String reason) {
        return new Timing(
                null,
                submittedAt == null ? time : submittedAt,
                late || reason != null,
                reason == null ? lateReason : reason);
    }
}
