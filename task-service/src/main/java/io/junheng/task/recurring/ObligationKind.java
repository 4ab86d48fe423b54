package io.junheng.task.recurring;

import io.junheng.kit.problem.Problems;
import io.junheng.task.setting.SettingKind;
import io.junheng.task.setting.SettingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;

/** {@code obligation}: who has to do something how often in which periods. */
@ApplicationScoped
class ObligationKind implements SettingKind<Obligation> {

    private static final int MOST_TIMES = 366;
    private static final int MOST_PARTS = 50;
    private static final int MOST_SUBJECTS = 5_000;
    private static final int LONGEST_MONTH = 31;
    private static final int MOST_DAYS = 3_660;

    @Override
    public String kind() {
        return "obligation";
    }

    @Override
    public Class<Obligation> type() {
        return Obligation.class;
    }

    @Override
    public void check(Obligation obligation, Problems problems) {
        problems.require(obligation.subject() != null, "/values/subject", SettingProblem.SETTING_VALUE_REQUIRED);
        problems.require(obligation.frequency() != null, "/values/frequency", SettingProblem.SETTING_VALUE_REQUIRED);
        problems.require(obligation.validFrom() != null, "/values/validFrom", SettingProblem.SETTING_VALUE_REQUIRED);
        problems.require(
                obligation.times() != null && obligation.times() >= 1 && obligation.times() <= MOST_TIMES,
                "/values/times",
                SettingProblem.SETTING_NUMBER_RANGE,
                1,
                MOST_TIMES);
        problems.require(
                obligation.parts().size() <= MOST_PARTS, "/values/parts", SettingProblem.SETTING_COUNT, 0, MOST_PARTS);
        problems.require(
                new HashSet<>(obligation.parts()).size() == obligation.parts().size(),
                "/values/parts",
                SettingProblem.SETTING_TWICE,
                obligation.parts());
        problems.require(
                obligation.subjects().size() <= MOST_SUBJECTS,
                "/values/subjects",
                SettingProblem.SETTING_COUNT,
                0,
                MOST_SUBJECTS);
        problems.require(
                obligation.validFrom() == null
                        || obligation.validTo() == null
                        || !obligation.validTo().isBefore(obligation.validFrom()),
                "/values/validTo",
                SettingProblem.SETTING_PERIOD_EMPTY);
        checkDue(obligation, problems);
        checkFiling(obligation, problems);
        checkCollection(obligation, problems);
    }

    private static void checkDue(Obligation obligation, Problems problems) {
        boolean day = obligation.dueDay() != null;
        boolean third = obligation.dueTenDays() != null;
        problems.require(
                (obligation.dueMonth() == null) == !(day || third) && !(day && third),
                "/values/dueDay",
                SettingProblem.SETTING_VALUE_REQUIRED);
        range(obligation.dueMonth(), 12, "/values/dueMonth", problems);
        range(obligation.dueDay(), LONGEST_MONTH, "/values/dueDay", problems);
        range(obligation.withinDays(), MOST_DAYS, "/values/withinDays", problems);
        problems.require(
                obligation.frequency() != Frequency.ONCE || obligation.validTo() != null,
                "/values/validTo",
                SettingProblem.SETTING_VALUE_REQUIRED);
        problems.require(
                (obligation.frequency() == Frequency.EVENT) == (obligation.withinDays() != null),
                "/values/withinDays",
                SettingProblem.SETTING_VALUE_REQUIRED);
    }

    /** The collection says what is delivered and by when; the obligation repeats nothing of it. */
    private static void checkCollection(Obligation obligation, Problems problems) {
        problems.require(
                (obligation.frequency() == Frequency.COLLECTION) == obligation.isCollected()
                        && (!obligation.isCollected() || obligation.collection().matches("[a-z][a-z0-9-]{1,59}")),
                "/values/collection",
                SettingProblem.SETTING_VALUE_REQUIRED);
        problems.require(
                !obligation.isCollected()
                        || obligation.subject() == Obligation.Subject.REGION
                                && obligation.parts().isEmpty()
                                && obligation.filing() == null
                                && !obligation.namesItsDay(),
                "/values/collection",
                RecurringProblem.OBLIGATION_REPEATS_COLLECTION);
    }

    private static void checkFiling(Obligation obligation, Problems problems) {
        problems.require(
                obligation.finding() == null || obligation.finding().matches("[A-Z][A-Z_]{1,59}"),
                "/values/finding",
                RecurringProblem.OBLIGATION_FINDING);
        Filing filing = obligation.filed();
        for (int i = 0; i < filing.figures().size(); i++) {
            Filing.Figure figure = filing.figures().get(i);
            problems.require(
                    obligation.parts().contains(figure.part()) && figure.form() != null && figure.element() != null,
                    "/values/filing/figures/" + i,
                    RecurringProblem.OBLIGATION_FIGURE);
        }
    }

    private static void range(Integer number, int most, String pointer, Problems problems) {
        problems.require(
                number == null || number >= 1 && number <= most, pointer, SettingProblem.SETTING_NUMBER_RANGE, 1, most);
    }
}
