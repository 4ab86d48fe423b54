package io.junheng.task.inspection;

import io.junheng.kit.problem.Problems;
import io.junheng.task.setting.SettingKind;
import io.junheng.task.setting.SettingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** {@code inspection-form}: the dimensions of a form, as many as it says it has (五项管理 has five, the 十字 form ten). */
@ApplicationScoped
class InspectionFormKind implements SettingKind<InspectionForm> {

    @Override
    public String kind() {
        return "inspection-form";
    }

    @Override
    public Class<InspectionForm> type() {
        return InspectionForm.class;
    }

    @Override
    public void check(InspectionForm form, Problems problems) {
        problems.require(
                form.count() != null && form.count() == form.dimensions().size(),
                "/values/dimensions",
                SettingProblem.SETTING_COUNT,
                form.count(),
                form.count());
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < form.dimensions().size(); i++) {
            InspectionForm.Dimension dimension = form.dimensions().get(i);
            String pointer = "/values/dimensions/" + i;
            problems.require(
                    dimension.key() != null
                            && dimension.name() != null
                            && dimension.most() != null
                            && dimension.most().signum() > 0,
                    pointer,
                    SettingProblem.SETTING_VALUE_REQUIRED);
            problems.require(
                    dimension.key() == null || keys.add(dimension.key()),
                    pointer + "/key",
                    SettingProblem.SETTING_TWICE,
                    dimension.key());
        }
    }
}
