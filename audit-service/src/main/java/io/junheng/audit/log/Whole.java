package io.junheng.audit.log;

import io.junheng.kit.problem.Problem;

/** Whole numbers of a query. */
public final class Whole {

    private Whole() {}

    /** The number, or {@code absent} when the parameter was not given; anything but a whole number from 0 to 10^18 is refused. */
    public static long of(String name, String text, long absent) {
        if (text == null) {
            return absent;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw Problem.of(LogProblem.NOT_A_WHOLE_NUMBER, name);
        }
        return Long.parseLong(text);
    }
}
