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
    }

    private static void checkDue(Obligation obligation, Problems problems) {
        problems.require(
                (obligation.dueMonth() == null) == (obligation.dueDay() == null),
                "/values/dueDay",
                SettingProblem.SETTING_VALUE_REQUIRED);
        problems.require(
                obligation.dueMonth() == null || obligation.dueMonth() >= 1 && obligation.dueMonth() <= 12,
                "/values/dueMonth",
                SettingProblem.SETTING_NUMBER_RANGE,
                1,
                12);
        problems.require(
                obligation.dueDay() == null || obligation.dueDay() >= 1 && obligation.dueDay() <= LONGEST_MONTH,
                "/values/dueDay",
                SettingProblem.SETTING_NUMBER_RANGE,
                1,
                LONGEST_MONTH);
    }
}
