package io.junheng.task.ladder;

import io.junheng.kit.problem.Problems;
import io.junheng.task.setting.SettingKind;
import io.junheng.task.setting.SettingProblem;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code ladder}: the steps that an overdue task climbs, in the order of their days. */
@ApplicationScoped
class LadderKind implements SettingKind<Ladder> {

    private static final int MOST_STEPS = 20;
    private static final int EARLIEST = -365;
    private static final int LATEST = 3_650;

    @Override
    public String kind() {
        return "ladder";
    }

    @Override
    public Class<Ladder> type() {
        return Ladder.class;
    }

    @Override
    public void check(Ladder ladder, Problems problems) {
        problems.require(!ladder.appliesTo().isEmpty(), "/values/appliesTo", SettingProblem.SETTING_VALUE_REQUIRED);
        problems.require(
                !ladder.steps().isEmpty() && ladder.steps().size() <= MOST_STEPS,
                "/values/steps",
                SettingProblem.SETTING_COUNT,
                1,
                MOST_STEPS);
        Integer before = null;
        for (int i = 0; i < ladder.steps().size(); i++) {
            Ladder.Step step = ladder.steps().get(i);
            String pointer = "/values/steps/" + i;
            problems.require(step.measure() != null, pointer + "/measure", SettingProblem.SETTING_VALUE_REQUIRED);
            problems.require(
                    !step.recipients().isEmpty(), pointer + "/recipients", SettingProblem.SETTING_VALUE_REQUIRED);
            problems.require(!step.channels().isEmpty(), pointer + "/channels", SettingProblem.SETTING_VALUE_REQUIRED);
            Integer days = step.overdueDays();
            int least = before == null ? EARLIEST : before + 1;
            problems.require(
                    days != null && days >= least && days <= LATEST,
                    pointer + "/overdueDays",
                    SettingProblem.SETTING_NUMBER_RANGE,
                    least,
                    LATEST);
            before = days == null ? before : days;
        }
    }
}
