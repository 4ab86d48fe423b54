package io.junheng.task.meeting;

import io.junheng.kit.problem.Problems;
import io.junheng.task.setting.SettingKind;
import io.junheng.task.setting.SettingProblem;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code meeting-rule}: how long a decision of a meeting may be without a task. */
@ApplicationScoped
class MeetingRuleKind implements SettingKind<MeetingRule> {

    private static final int MOST_DAYS = 366;

    @Override
    public String kind() {
        return "meeting-rule";
    }

    @Override
    public Class<MeetingRule> type() {
        return MeetingRule.class;
    }

    @Override
    public void check(MeetingRule rule, Problems problems) {
        Integer days = rule.unassignedAfterDays();
        problems.require(
                days != null && days >= 1 && days <= MOST_DAYS,
                "/values/unassignedAfterDays",
                SettingProblem.SETTING_NUMBER_RANGE,
                1,
                MOST_DAYS);
    }
}
