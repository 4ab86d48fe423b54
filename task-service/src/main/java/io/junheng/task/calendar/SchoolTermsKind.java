package io.junheng.task.calendar;

import io.junheng.kit.problem.Problems;
import io.junheng.task.setting.SettingKind;
import io.junheng.task.setting.SettingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** {@code school-terms}: the terms of one school year, in order and apart. */
@ApplicationScoped
class SchoolTermsKind implements SettingKind<SchoolTerms> {

    private static final int MOST = 4;

    @Override
    public String kind() {
        return "school-terms";
    }

    @Override
    public Class<SchoolTerms> type() {
        return SchoolTerms.class;
    }

    @Override
    public void check(SchoolTerms year, Problems problems) {
        problems.require(year.schoolYear() != null, "/values/schoolYear", SettingProblem.SETTING_VALUE_REQUIRED);
        problems.require(
                !year.terms().isEmpty() && year.terms().size() <= MOST,
                "/values/terms",
                SettingProblem.SETTING_COUNT,
                1,
                MOST);
        LocalDate end = null;
        for (int i = 0; i < year.terms().size(); i++) {
            Term term = year.terms().get(i);
            String pointer = "/values/terms/" + i;
            if (term.number() == null || term.from() == null || term.to() == null) {
                problems.add(pointer, SettingProblem.SETTING_VALUE_REQUIRED);
                continue;
            }
            problems.require(!term.to().isBefore(term.from()), pointer + "/to", SettingProblem.SETTING_PERIOD_EMPTY);
            problems.require(
                    end == null || term.from().isAfter(end),
                    pointer + "/from",
                    SettingProblem.SETTING_OVERLAP,
                    term.from());
            problems.require(
                    year.schoolYear() == null || within(term, year.schoolYear()),
                    pointer,
                    SettingProblem.SETTING_NUMBER_RANGE,
                    year.schoolYear() + "-09-01",
                    (year.schoolYear() + 1) + "-08-31");
            end = term.to();
        }
    }

    private static boolean within(Term term, int schoolYear) {
        return !term.from().isBefore(LocalDate.of(schoolYear, 9, 1))
                && !term.to().isAfter(LocalDate.of(schoolYear + 1, 8, 31));
    }
}
