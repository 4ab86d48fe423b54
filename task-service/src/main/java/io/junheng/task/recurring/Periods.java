package io.junheng.task.recurring;

import io.junheng.task.calendar.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stretch of days into periods. A period that reaches over an end of the stretch is whole all the same: half a week is no week. */
final class Periods {

    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private Periods() {}

    /** The periods of which a day lies between {@code from} and {@code to}; where {@code termTimeOnly}, those only of which a day lies in a term. */
    static List<Period> between(
            LocalDate from, LocalDate to, Frequency frequency, List<Term> terms, boolean termTimeOnly) {
        List<Period> all = switch (frequency) {
            case WEEK -> each(from, to, Periods::week);
            case MONTH -> each(from, to, Periods::month);
            case TERM ->
                terms.stream()
                        .filter(term ->
                                !term.to().isBefore(from) && !term.from().isAfter(to))
                        .map(Periods::term)
                        .toList();
            case HALF_YEAR -> each(from, to, Periods::halfYear);
            case YEAR -> each(from, to, Periods::year);
            case SCHOOL_YEAR -> each(from, to, Periods::schoolYear);
            case ONCE, EVENT, COLLECTION -> List.of();
        };
        return termTimeOnly
                ? all.stream().filter(period -> inTerm(period, terms)).toList()
                : all;
    }

    /** The one period of what is done once: all the time it holds, of which a day lies between {@code from} and {@code to}. */
    static List<Period> once(Obligation obligation, LocalDate from, LocalDate to) {
        Period whole = new Period("ONCE", obligation.validFrom(), obligation.validTo());
        return whole.to().isBefore(from) || whole.from().isAfter(to) ? List.of() : List.of(whole);
    }

    /** A period from each event, in their order, to the day before the next one; those of which a day lies between {@code from} and {@code to}. */
    static List<Period> since(List<LocalDate> events, LocalDate from, LocalDate to) {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            LocalDate last = i + 1 < events.size() ? events.get(i + 1).minusDays(1) : LAST_DAY;
            if (!last.isBefore(from) && !events.get(i).isAfter(to)) {
                periods.add(new Period(events.get(i).toString(), events.get(i), last));
            }
        }
        return periods;
    }

    private interface Cut {
        Period at(LocalDate day);
    }

    private static List<Period> each(LocalDate from, LocalDate to, Cut cut) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); ) {
            Period period = cut.at(day);
            periods.add(period);
            day = period.to().plusDays(1);
        }
        return periods;
    }

    private static boolean inTerm(Period period, List<Term> terms) {
        return terms.stream()
                .anyMatch(term ->
                        !term.to().isBefore(period.from()) && !term.from().isAfter(period.to()));
    }

    private static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(
                "%d-W%02d"
                        .formatted(
                                monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                monday,
                monday.plusDays(6));
    }

    private static Period month(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    private static Period term(Term term) {
        return new Period(schoolYearOf(term.from()) + "-T" + term.number(), term.from(), term.to());
    }

    private static Period halfYear(LocalDate day) {
        int year = day.getYear();
        return day.getMonthValue() <= 6
                ? new Period(year + "-H1", LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30))
                : new Period(year + "-H2", LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31));
    }

    private static Period year(LocalDate day) {
        int year = day.getYear();
        return new Period(Integer.toString(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Period schoolYear(LocalDate day) {
        int year = schoolYearOf(day);
        return new Period("SY" + year, LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 8, 31));
    }

    private static int schoolYearOf(LocalDate day) {
        return day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
    }
}
