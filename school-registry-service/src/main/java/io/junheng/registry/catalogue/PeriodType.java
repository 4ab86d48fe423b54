package io.junheng.registry.catalogue;

import java.time.LocalDate;

/** What a return's year means (期间类型). */
public enum PeriodType {
    /** 学年: year Y is 1 September Y to 31 August Y+1. */
    SCHOOL_YEAR(9),
    /** 自然年: 1 January to 31 December. */
    CALENDAR_YEAR(1);

    private final int firstMonth;

    PeriodType(int firstMonth) {
        this.firstMonth = firstMonth;
    }

    /** The first day of {@code year}. */
    public LocalDate firstDay(int year) {
        return LocalDate.of(year, firstMonth, 1);
    }

    /** The last day of {@code year}. */
    public LocalDate lastDay(int year) {
        return firstDay(year).plusYears(1).minusDays(1);
    }

    /** The year that {@code day} lies in. */
    public int yearOf(LocalDate day) {
        return day.getMonthValue() < firstMonth ? day.getYear() - 1 : day.getYear();
    }
}
