package io.junheng.task.calendar;

import java.time.LocalDate;
import java.util.List;

/** The days of a year that are not what their day of the week says (节假日与调休). */
record WorkingCalendar(Integer year, List<Day> days) {

    WorkingCalendar {
        days = days == null ? List.of() : List.copyOf(days);
    }

    /** A day off (休) or a weekend day that is worked (班). */
    record Day(LocalDate day, Boolean working, String name) {}
}
