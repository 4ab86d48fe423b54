package io.junheng.task.recurring;

import java.time.LocalDate;
import java.util.List;

/** Judges whether an obligation was met (履行判定). Each period stands alone: what was done beyond the number needed counts for no other one. */
final class Judging {

    private final Obligation obligation;
    private final LocalDate today;

    Judging(Obligation obligation, LocalDate today) {
        this.obligation = obligation;
        this.today = today;
    }

    /** How {@code subject} stands in {@code period}; {@code occurrences} are all of that subject. */
    Verdict of(String subject, Period period, List<Occurrence> occurrences) {
        LocalDate due = obligation.due(period);
        List<Occurrence> all = occurrences.stream()
                .filter(occurrence -> period.contains(occurrence.on()))
                .toList();
        List<Occurrence> inTime =
                all.stream().filter(occurrence -> !occurrence.on().isAfter(due)).toList();
        List<String> missing = obligation.parts().stream()
                .filter(part -> times(all, part) < obligation.times())
                .toList();
        int done = done(inTime);
        boolean complete = done(all) >= obligation.times();
        return new Verdict(
                subject,
                period.key(),
                period.from(),
                period.to(),
                due,
                obligation.times(),
                done,
                missing.isEmpty() ? null : missing,
                done >= obligation.times() ? "PASS" : today.isAfter(due) ? "FAIL" : "OPEN",
                Receipt.of(done >= obligation.times(), complete, !all.isEmpty(), due, today));
    }

    private int done(List<Occurrence> occurrences) {
        return obligation.parts().stream()
                .mapToInt(part -> times(occurrences, part))
                .min()
                .orElse(occurrences.size());
    }

    private static int times(List<Occurrence> counted, String part) {
        return (int) counted.stream()
                .filter(occurrence -> occurrence.parts().contains(part))
                .count();
    }
}
