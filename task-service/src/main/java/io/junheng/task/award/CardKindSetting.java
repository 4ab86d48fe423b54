package io.junheng.task.award;

import io.junheng.kit.problem.Problems;
import io.junheng.task.setting.SettingKind;
import io.junheng.task.setting.SettingProblem;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code card-kind}: what a kind of card freezes, how long, and for which reasons it is issued. */
@ApplicationScoped
class CardKindSetting implements SettingKind<CardKind> {

    private static final int MOST_MONTHS = 1_200;
    private static final int MOST = 100;

    @Override
    public String kind() {
        return "card-kind";
    }

    @Override
    public Class<CardKind> type() {
        return CardKind.class;
    }

    @Override
    public void check(CardKind kind, Problems problems) {
        problems.require(
                kind.freezeMonths() == null || kind.freezeMonths() >= 1 && kind.freezeMonths() <= MOST_MONTHS,
                "/values/freezeMonths",
                SettingProblem.SETTING_NUMBER_RANGE,
                1,
                MOST_MONTHS);
        problems.require(kind.freezes().size() <= MOST, "/values/freezes", SettingProblem.SETTING_COUNT, 0, MOST);
        problems.require(kind.triggers().size() <= MOST, "/values/triggers", SettingProblem.SETTING_COUNT, 0, MOST);
        problems.require(kind.targets().size() <= MOST, "/values/targets", SettingProblem.SETTING_COUNT, 0, MOST);
    }
}
