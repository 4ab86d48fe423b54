package io.junheng.registry.reading;

import io.junheng.kit.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Calendar days (日期) as callers write them: {@code 2023-09-01}, from 1800-01-01 to 2999-12-31; a day that does not exist is refused. */
public final class Day {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Day() {}

    /** The day that {@code text} names. */
    public static LocalDate of(String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            throw Problem.of(ReadingProblem.DAY_FORMAT);
        }
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.of(ReadingProblem.DAY_FORMAT);
        }
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw Problem.of(ReadingProblem.DAY_RANGE, FIRST, LAST);
        }
        return day;
    }
}
