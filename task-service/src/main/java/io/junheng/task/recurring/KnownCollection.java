package io.junheng.task.recurring;

import java.time.LocalDate;
import java.util.List;

/** A collection of the indicator service with a due date (汇集), as it stands: so much of what is asked is there, some of it late, and these owe something still. */
record KnownCollection(
        String id,
        String regionCode,
        int year,
        LocalDate dueOn,
        int asked,
        int received,
        int late,
        List<String> missing) {

    /** How the region has met the obligation to deliver to it; the period is the collection, in which the counts are those of its items. */
    Verdict verdict(LocalDate today) {
        boolean complete = missing.isEmpty() && received >= asked;
        boolean inTime = complete && late == 0;
        LocalDate first = LocalDate.of(year, 1, 1);
        return new Verdict(
                regionCode,
                id,
                first.isBefore(dueOn) ? first : dueOn,
                dueOn,
                dueOn,
                asked,
                received - late,
                missing.isEmpty() ? null : missing,
                inTime ? "PASS" : today.isAfter(dueOn) ? "FAIL" : "OPEN",
                Receipt.of(inTime, complete, received > 0, dueOn, today));
    }
}
