package io.junheng.registry.reading;

import io.junheng.kit.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Calendar days (日期) as callers write them: {@code 2023-09-01}, from 1800-01-01 to 2999-12-31; a day that does not exist is refused. */
public final class Day {

    private static final int LENGTH = 10;
    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Day() {}

    /** The day that {@code text} names. */
    public static LocalDate of(String text) {
        if (text == null || !isFormed(text)) {
            throw Problem.of(ReadingProblem.DAY_FORMAT);
        }
        LocalDate day;
        try {
            day = LocalDate.of(Digits.number(text, 0, 4), Digits.number(text, 5, 7), Digits.number(text, 8, LENGTH));
        } catch (DateTimeException e) {
            throw Problem.of(ReadingProblem.DAY_FORMAT);
        }
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw Problem.of(ReadingProblem.DAY_RANGE, FIRST, LAST);
        }
        return day;
    }

    private static boolean isFormed(String text) {
        return text.length() == LENGTH
                && Digits.between(text, 0, 4)
                && text.charAt(4) == '-'
                && Digits.between(text, 5, 7)
                && text.charAt(7) == '-'
                && Digits.between(text, 8, LENGTH);
    }
}
