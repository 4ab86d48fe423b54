package io.junheng.task.assessment;

import io.junheng.kit.problem.Problems;
import io.junheng.task.setting.SettingKind;
import io.junheng.task.setting.SettingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** {@code scoring-scheme}: the areas that are scored, how often, and when the last is penalised. */
@ApplicationScoped
class ScoringSchemeKind implements SettingKind<ScoringScheme> {

    private static final int MOST = 31;
    private static final int MOST_AREAS = 1_000;

    @Override
    public String kind() {
        return "scoring-scheme";
    }

    @Override
    public Class<ScoringScheme> type() {
        return ScoringScheme.class;
    }

    @Override
    public void check(ScoringScheme scheme, Problems problems) {
        problems.require(
                scheme.inspectionsPerMonth() != null
                        && scheme.inspectionsPerMonth() >= 1
                        && scheme.inspectionsPerMonth() <= MOST,
                "/values/inspectionsPerMonth",
                SettingProblem.SETTING_NUMBER_RANGE,
                1,
                MOST);
        problems.require(scheme.penaltyBelow() != null, "/values/penaltyBelow", SettingProblem.SETTING_VALUE_REQUIRED);
        problems.require(
                scheme.areas().size() >= 2 && scheme.areas().size() <= MOST_AREAS,
                "/values/areas",
                SettingProblem.SETTING_COUNT,
                2,
                MOST_AREAS);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < scheme.areas().size(); i++) {
            ScoringScheme.Area area = scheme.areas().get(i);
            String pointer = "/values/areas/" + i;
            problems.require(area.key() != null && area.name() != null, pointer, SettingProblem.SETTING_VALUE_REQUIRED);
            problems.require(
                    area.key() == null || keys.add(area.key()),
                    pointer + "/key",
                    SettingProblem.SETTING_TWICE,
                    area.key());
        }
    }
}
