package io.junheng.task.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which days are worked (工作日): Monday to Friday, but for holidays and for weekends worked in exchange. */
public final class WorkingDays {

    private static final int LONGEST = 36_600;

    private final Map<LocalDate, Boolean> exceptions;

    private WorkingDays(Map<LocalDate, Boolean> exceptions) {
        this.exceptions = exceptions;
    }

    /** The working days that {@code calendars} make, the first of them that speaks of a day deciding. */
    static WorkingDays of(List<WorkingCalendar> calendars) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        calendars.forEach(calendar -> calendar.days().forEach(day -> exceptions.putIfAbsent(day.day(), day.working())));
        return new WorkingDays(exceptions);
    }

    public boolean isWorked(LocalDate day) {
        Boolean exception = exceptions.get(day);
        return exception == null
                ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                : exception;
    }

    /** The day itself when it is worked, else the next one that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        for (int i = 0; i < LONGEST && !isWorked(next); i++) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The {@code number}th working day after {@code day}, or before it when {@code number} is negative; the day itself for 0. */
    public LocalDate plus(LocalDate day, int number) {
        int step = number < 0 ? -1 : 1;
        LocalDate next = day;
        for (int left = Math.abs(number), i = 0; left > 0 && i < LONGEST; i++) {
            next = next.plusDays(step);
            if (isWorked(next)) {
                left--;
            }
        }
        return next;
    }

    /** How many working days lie after {@code from} up to and with {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int number = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorked(day)) {
                number++;
            }
        }
        return number;
    }
}
