package io.junheng.task.calendar;

import io.junheng.kit.problem.Problems;
import io.junheng.task.setting.SettingKind;
import io.junheng.task.setting.SettingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** {@code working-calendar}: the holidays and worked weekends of one year. */
@ApplicationScoped
class WorkingCalendarKind implements SettingKind<WorkingCalendar> {

    private static final int MOST = 366;

    @Override
    public String kind() {
        return "working-calendar";
    }

    @Override
    public Class<WorkingCalendar> type() {
        return WorkingCalendar.class;
    }

    @Override
    public void check(WorkingCalendar calendar, Problems problems) {
        if (calendar.year() == null) {
            problems.add("/values/year", SettingProblem.SETTING_VALUE_REQUIRED);
            return;
        }
        problems.require(
                !calendar.days().isEmpty() && calendar.days().size() <= MOST,
                "/values/days",
                SettingProblem.SETTING_COUNT,
                1,
                MOST);
        Set<LocalDate> met = new HashSet<>();
        for (int i = 0; i < calendar.days().size(); i++) {
            WorkingCalendar.Day day = calendar.days().get(i);
            String pointer = "/values/days/" + i;
            if (day.day() == null || day.working() == null) {
                problems.add(pointer, SettingProblem.SETTING_VALUE_REQUIRED);
            } else {
                problems.require(
                        day.day().getYear() == calendar.year(),
                        pointer + "/day",
                        SettingProblem.SETTING_NUMBER_RANGE,
                        calendar.year() + "-01-01",
                        calendar.year() + "-12-31");
                problems.require(met.add(day.day()), pointer + "/day", SettingProblem.SETTING_TWICE, day.day());
            }
        }
    }
}
