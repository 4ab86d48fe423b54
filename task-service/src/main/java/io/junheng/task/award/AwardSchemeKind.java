package io.junheng.task.award;

import io.junheng.kit.problem.Problems;
import io.junheng.task.setting.SettingKind;
import io.junheng.task.setting.SettingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** {@code award-scheme}: a quota, as a number or as a percentage of a base, and the days of publicity. */
@ApplicationScoped
class AwardSchemeKind implements SettingKind<AwardScheme> {

    private static final int MOST = 1_000_000;
    private static final int MOST_DAYS = 365;

    @Override
    public String kind() {
        return "award-scheme";
    }

    @Override
    public Class<AwardScheme> type() {
        return AwardScheme.class;
    }

    @Override
    public void check(AwardScheme scheme, Problems problems) {
        boolean number = scheme.quota() != null;
        problems.require(
                number ? scheme.quotaPercent() == null : scheme.quotaPercent() != null && scheme.base() != null,
                "/values/quota",
                SettingProblem.SETTING_VALUE_REQUIRED);
        problems.require(
                !number || scheme.quota() >= 0 && scheme.quota() <= MOST,
                "/values/quota",
                SettingProblem.SETTING_NUMBER_RANGE,
                0,
                MOST);
        problems.require(
                scheme.quotaPercent() == null
                        || scheme.quotaPercent().signum() > 0
                                && scheme.quotaPercent().compareTo(BigDecimal.valueOf(100)) <= 0,
                "/values/quotaPercent",
                SettingProblem.SETTING_NUMBER_RANGE,
                0,
                100);
        problems.require(
                scheme.base() == null || scheme.base() >= 0 && scheme.base() <= MOST,
                "/values/base",
                SettingProblem.SETTING_NUMBER_RANGE,
                0,
                MOST);
        problems.require(
                scheme.publicityDays() != null && scheme.publicityDays() >= 0 && scheme.publicityDays() <= MOST_DAYS,
                "/values/publicityDays",
                SettingProblem.SETTING_NUMBER_RANGE,
                0,
                MOST_DAYS);
    }
}
