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
        List<Occurrence> counted = occurrences.stream()
                .filter(occurrence ->
                        period.contains(occurrence.on()) && !occurrence.on().isAfter(due))
                .toList();
        List<String> missing = obligation.parts().stream()
                .filter(part -> times(counted, part) < obligation.times())
                .toList();
        int done = obligation.parts().stream()
                .mapToInt(part -> times(counted, part))
                .min()
                .orElse(counted.size());
        String verdict = done >= obligation.times() ? "PASS" : today.isAfter(due) ? "FAIL" : "OPEN";
        return new Verdict(
                subject,
                period.key(),
                period.from(),
                period.to(),
                due,
                obligation.times(),
                done,
                missing.isEmpty() ? null : missing,
                verdict);
    }

    private static int times(List<Occurrence> counted, String part) {
        return (int) counted.stream()
                .filter(occurrence -> occurrence.parts().contains(part))
                .count();
    }
}
