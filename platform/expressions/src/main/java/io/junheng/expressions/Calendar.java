package io.junheng.expressions;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reckoning with days (日期推算) in the years 1 to 9999. A month ends on the corresponding day, or on the last day of a month that has none. */
final class Calendar {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final BigInteger FURTHEST = BigInteger.valueOf(ChronoUnit.DAYS.between(FIRST, LAST));

    private Calendar() {}

    /** The day that a text such as {@code 2024-01-31} names. */
    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(Calendar::covers);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    static boolean covers(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** The most months that can be added to the earlier day without passing the later; negative when {@code to} is the earlier. */
    static long months(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -months(to, from);
        }
        long apart = to.getYear() * 12L + to.getMonthValue() - from.getYear() * 12L - from.getMonthValue();
        return from.plusMonths(apart).isAfter(to) ? apart - 1 : apart;
    }

    static long schoolYear(LocalDate day) {
        return day.getMonthValue() < 9 ? day.getYear() - 1L : day.getYear();
    }

    /** Nothing when the number is not whole or the day lies beyond the calendar. */
    static Optional<LocalDate> plusDays(LocalDate day, Rational number) {
        return whole(number).map(day::plusDays).filter(Calendar::covers);
    }

    /** Nothing when the number is not whole or the day lies beyond the calendar. */
    static Optional<LocalDate> plusMonths(LocalDate day, Rational number) {
        return whole(number).map(day::plusMonths).filter(Calendar::covers);
    }

    private static Optional<Long> whole(Rational number) {
        boolean usable = number.denominator().equals(BigInteger.ONE)
                && number.numerator().abs().compareTo(FURTHEST) <= 0;
        return usable ? Optional.of(number.numerator().longValueExact()) : Optional.empty();
    }
}
