package io.junheng.task.recurring;

import java.time.LocalDate;
import java.util.List;

/**
 * What has to be done again and again (周期性义务): in each period {@code times} times by each subject. Where {@code parts} are named, such as the recipients of a report, each
 * of them needs that many. {@code subjects} are the codes of those obliged, by default all of their kind below the region; a term-time obligation skips the weeks of holidays. It holds from {@code validFrom} until and with
 * {@code validTo}; {@code dueMonth} and {@code dueDay} are a day of the year by which it is due, 29 February being the 28th in a common year, and {@code dueTenDays} the
 * last day of a third of that month instead. What an event sets running is due {@code withinDays} after it. A period that is missed is a finding under the code {@code finding}.
 * {@code filing} says what is to be filed, where something is. What is delivered to a collection of the indicator service names its scheme, {@code collection}: what is delivered, by when
 * and whether it was, that says.
 */
record Obligation(
        Subject subject,
        List<String> subjects,
        Frequency frequency,
        Integer times,
        List<String> parts,
        Boolean termTimeOnly,
        LocalDate validFrom,
        LocalDate validTo,
        Integer dueMonth,
        Integer dueDay,
        TenDays dueTenDays,
        Integer withinDays,
        String finding,
        Filing filing,
        String collection) {

    Obligation {
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** Who is obliged (义务主体). */
    enum Subject {
        /** 各县区 */
        REGION,
        /** 各学校 */
        SCHOOL,
        /** 各部门 */
        DEPARTMENT
    }

    boolean inTermTimeOnly() {
        return Boolean.TRUE.equals(termTimeOnly);
    }

    /** The last day on which what belongs to {@code period} is in time. */
    LocalDate due(Period period) {
        if (withinDays != null) {
            return period.from().plusDays(withinDays);
        }
        if (dueMonth == null) {
            return period.to();
        }
        LocalDate day = dayOf(period.from().getYear());
        return period.contains(day) ? day : within(period);
    }

    /** Whether it is met by delivering to a collection. */
    boolean isCollected() {
        return collection != null;
    }

    /** Whether a day is named by which it is due, which is not only the end of its period. */
    boolean namesItsDay() {
        return dueMonth != null || withinDays != null;
    }

    /** What is filed for it; without any rule where none is given. */
    Filing filed() {
        return filing == null ? Filing.ANY : filing;
    }

    private LocalDate within(Period period) {
        LocalDate next = dayOf(period.to().getYear());
        return period.contains(next) ? next : period.to();
    }

    private LocalDate dayOf(int year) {
        LocalDate first = LocalDate.of(year, dueMonth, 1);
        return first.withDayOfMonth(
                dueTenDays == null
                        ? Math.min(dueDay, first.lengthOfMonth())
                        : dueTenDays.lastDay(first.lengthOfMonth()));
    }
}
