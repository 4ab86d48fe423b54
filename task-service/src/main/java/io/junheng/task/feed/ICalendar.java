package io.junheng.task.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes due dates as a calendar (RFC 5545): one event of a whole day for each, with a reminder three days before. Lines end with CRLF and are folded at 75 octets. */
final class ICalendar {

    private static final int LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** One due date. */
    record Due(String id, String title, String description, LocalDate on) {}

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /** The calendar called {@code name} as it is at {@code now}. */
    static String of(String name, List<Due> dues, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Junheng//Tasks//ZH");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("X-WR-CALNAME:" + escaped(name));
        dues.forEach(due -> calendar.event(due, now));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Due due, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + due.id() + "@junheng");
        line("DTSTAMP:" + MOMENT.format(now));
        line("DTSTART;VALUE=DATE:" + DAY.format(due.on()));
        line("DTEND;VALUE=DATE:" + DAY.format(due.on().plusDays(1)));
        line("SUMMARY:" + escaped(due.title()));
        line("DESCRIPTION:" + escaped(due.description()));
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + escaped(due.title()));
        line("TRIGGER:-P3D");
        line("END:VALARM");
        line("END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** Adds a line, folded so that no part has more than 75 octets and no character is cut. */
    private void line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
            i += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
