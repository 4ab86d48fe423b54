package io.junheng.task.recurring;

import java.time.LocalDate;

/** One period of an obligation (一期): {@code key} names it, such as 2026-W07, 2026-T1, 2026-H2; the first and the last day belong to it. */
record Period(String key, LocalDate from, LocalDate to) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
