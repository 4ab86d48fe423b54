package io.junheng.task.charge;

import io.junheng.kit.problem.Problems;
import io.junheng.task.setting.SettingKind;
import io.junheng.task.setting.SettingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** {@code charge-scheme}: under which schemes persons are in charge, with as many kinds of work as the scheme says it has (五项责任, 五包). */
@ApplicationScoped
class ChargeSchemeKind implements SettingKind<ChargeScheme> {

    @Override
    public String kind() {
        return "charge-scheme";
    }

    @Override
    public Class<ChargeScheme> type() {
        return ChargeScheme.class;
    }

    @Override
    public void check(ChargeScheme scheme, Problems problems) {
        problems.require(scheme.subject() != null, "/values/subject", SettingProblem.SETTING_VALUE_REQUIRED);
        problems.require(
                scheme.count() != null
                        && scheme.count() >= 1
                        && scheme.count() == scheme.kinds().size(),
                "/values/kinds",
                SettingProblem.SETTING_COUNT,
                scheme.count(),
                scheme.count());
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < scheme.kinds().size(); i++) {
            ChargeScheme.Kind kind = scheme.kinds().get(i);
            String pointer = "/values/kinds/" + i;
            problems.require(kind.key() != null && kind.name() != null, pointer, SettingProblem.SETTING_VALUE_REQUIRED);
            problems.require(
                    kind.key() == null || keys.add(kind.key()),
                    pointer + "/key",
                    SettingProblem.SETTING_TWICE,
                    kind.key());
        }
    }
}
