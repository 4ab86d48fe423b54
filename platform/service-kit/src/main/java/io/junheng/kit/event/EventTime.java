package io.junheng.kit.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Times of events (事件时间) as the suite writes them, {@code 2026-01-02T03:04:05.678901+08:00}, read without the machinery that reads any format: every
 * event has one. What is written otherwise is left to {@link OffsetDateTime}.
 */
final class EventTime {

    private static final int SECONDS_END = 19;
    private static final int OFFSET_LENGTH = 6;
    private static final int MOST_DIGITS = 9;

    private EventTime() {}

    /**
     * The instant.
     *
     * @throws DateTimeException when the text is no time with an offset
     */
    static Instant parse(String text) {
        int end = offsetFrom(text);
        return end < 0 ? OffsetDateTime.parse(text).toInstant() : plain(text, end);
    }

    /** Where the offset begins; -1 when the text is of another form. */
    private static int offsetFrom(String text) {
        int length = text.length();
        int from = length > SECONDS_END && text.charAt(length - 1) == 'Z' ? length - 1 : length - OFFSET_LENGTH;
        int digits = from - SECONDS_END - 1;
        boolean fits = from == SECONDS_END
                || digits > 0
                        && digits <= MOST_DIGITS
                        && text.charAt(SECONDS_END) == '.'
                        && areDigits(text, from - digits, from);
        return fits && isTime(text) && isOffset(text, from) ? from : -1;
    }

    private static boolean isTime(String text) {
        return areDigits(text, 0, 4)
                && text.charAt(4) == '-'
                && areDigits(text, 5, 7)
                && text.charAt(7) == '-'
                && areDigits(text, 8, 10)
                && text.charAt(10) == 'T'
                && areDigits(text, 11, 13)
                && text.charAt(13) == ':'
                && areDigits(text, 14, 16)
                && text.charAt(16) == ':'
                && areDigits(text, 17, 19);
    }

    private static boolean isOffset(String text, int from) {
        char sign = text.charAt(from);
        return sign == 'Z'
                || (sign == '+' || sign == '-')
                        && areDigits(text, from + 1, from + 3)
                        && text.charAt(from + 3) == ':'
                        && areDigits(text, from + 4, from + 6);
    }

    private static Instant plain(String text, int end) {
        int fraction = end > SECONDS_END ? number(text, SECONDS_END + 1, end) : 0;
        for (int i = end - SECONDS_END - 1; i < MOST_DIGITS && fraction > 0; i++) {
            fraction *= 10;
        }
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), fraction);
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        return date.atTime(time).toInstant(offset(text, end));
    }

    private static ZoneOffset offset(String text, int from) {
        if (text.charAt(from) == 'Z') {
            return ZoneOffset.UTC;
        }
        int hours = number(text, from + 1, from + 3);
        int minutes = number(text, from + 4, from + 6);
        return text.charAt(from) == '-'
                ? ZoneOffset.ofHoursMinutes(-hours, -minutes)
                : ZoneOffset.ofHoursMinutes(hours, minutes);
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
