package io.junheng.task.calendar;

import io.junheng.task.setting.Setting;
import io.junheng.task.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calendars that hold in a region: its own, and where it has none, those of the regions above. */
@ApplicationScoped
public class Calendars {

    private final Settings settings;
    private final WorkingCalendarKind calendars;
    private final SchoolTermsKind terms;

    Calendars(Settings settings, WorkingCalendarKind calendars, SchoolTermsKind terms) {
        this.settings = settings;
        this.calendars = calendars;
        this.terms = terms;
    }

    /** The working days of the region at {@code path}. */
    public WorkingDays workingDays(String path) {
        return WorkingDays.of(
                settings.at(calendars, path).stream().map(Setting::values).toList());
    }

    /** The terms of the region at {@code path}, in order; each school year's from the nearest region that has it. */
    public List<Term> terms(String path) {
        Map<Integer, SchoolTerms> years = new LinkedHashMap<>();
        settings.at(terms, path)
                .forEach(setting -> years.putIfAbsent(setting.values().schoolYear(), setting.values()));
        return years.values().stream()
                .flatMap(year -> year.terms().stream())
                .sorted(Comparator.comparing(Term::from))
                .toList();
    }
}
