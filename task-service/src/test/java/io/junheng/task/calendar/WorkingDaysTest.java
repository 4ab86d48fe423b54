package io.junheng.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    /** 国庆 with a Sunday and a Saturday worked for it. */
    private static final WorkingCalendar HOLIDAYS = new WorkingCalendar(
            2026,
            List.of(
                    off("2026-10-01"),
                    off("2026-10-02"),
                    off("2026-10-05"),
                    off("2026-10-06"),
                    off("2026-10-07"),
                    worked("2026-09-20"),
                    worked("2026-10-10")));

    @ParameterizedTest
    @CsvSource({
        "2026-09-19, false",
        "2026-09-20, true",
        "2026-09-30, true",
        "2026-10-01, false",
        "2026-10-08, true",
        "2026-10-10, true",
        "2026-10-11, false"
    })
    void aHolidayIsNotWorkedAndTheWeekendWorkedForItIs(LocalDate day, boolean worked) {
        assertThat(WorkingDays.of(List.of(HOLIDAYS)).isWorked(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
        "2026-10-08, -1, 2026-09-30",
        "2026-10-03, 0, 2026-10-03",
        "2028-02-28, 1, 2028-02-29",
        "2026-02-27, 1, 2026-03-02"
    })
    void workingDaysAreCountedOverHolidaysAndTheLeapDay(LocalDate from, int number, LocalDate expected) {
        assertThat(WorkingDays.of(List.of(HOLIDAYS)).plus(from, number)).isEqualTo(expected);
    }

    @Test
    void theDaysBetweenAreTheSameForthAndBack() {
        WorkingDays days = WorkingDays.of(List.of(HOLIDAYS));

        assertThat(days.between(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 12)))
                .isEqualTo(4);
        assertThat(days.between(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 9, 30)))
                .isEqualTo(-4);
        assertThat(days.onOrAfter(LocalDate.of(2026, 10, 1))).isEqualTo("2026-10-08");
    }

    @Test
    void theNearestRegionsCalendarDecides() {
        WorkingCalendar local = new WorkingCalendar(2026, List.of(worked("2026-10-01"), off("2026-04-20")));

        WorkingDays days = WorkingDays.of(List.of(local, HOLIDAYS));

        assertThat(days.isWorked(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(days.isWorked(LocalDate.of(2026, 4, 20))).isFalse();
        assertThat(days.isWorked(LocalDate.of(2026, 10, 2))).isFalse();
    }

    private static WorkingCalendar.Day off(String day) {
        return new WorkingCalendar.Day(LocalDate.parse(day), false, "节假日");
    }

    private static WorkingCalendar.Day worked(String day) {
        return new WorkingCalendar.Day(LocalDate.parse(day), true, "调休上班");
    }
}
