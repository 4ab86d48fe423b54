package io.junheng.task.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03.456Z");
    private static final String LONG = "推进城乡义务教育一体化改革发展;消除大班额,\\控辍保学".repeat(9) + "\n第二行😀";

    @Test
    void aStrictParserReadsWhatWasWritten() throws IOException, ParserException {
        // Given
        List<ICalendar.Due> dues = List.of(
                new ICalendar.Due("asg_1", LONG, "承办:市教育局", LocalDate.of(2028, 2, 29)),
                new ICalendar.Due("ord_2", "END:VEVENT\r\nBEGIN:VEVENT", "x", LocalDate.of(2026, 12, 31)));

        // When
        Calendar calendar = new CalendarBuilder().build(new StringReader(ICalendar.of("督办,期限", dues, NOW)));

        // Then
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(2);
        assertThat(events.get(0).getRequiredProperty("SUMMARY").getValue()).isEqualTo(LONG);
        assertThat(events.get(0).getRequiredProperty("DTSTART").getValue()).isEqualTo("20280229");
        assertThat(events.get(0).getRequiredProperty("DTEND").getValue()).isEqualTo("20280301");
        assertThat(events.get(1).getRequiredProperty("UID").getValue()).isEqualTo("ord_2@junheng");
    }

    @Test
    void linesAreFoldedAtSeventyFiveOctetsAndEndWithCrLf() {
        String text = ICalendar.of("n", List.of(new ICalendar.Due("asg_1", LONG, "x", LocalDate.of(2026, 1, 1))), NOW);

        assertThat(text.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n") || line.contains("\r"));
        assertThat(text).endsWith("END:VCALENDAR\r\n");
    }
}
