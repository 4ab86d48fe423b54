package io.junheng.task.inspection;

import io.junheng.kit.problem.Problems;
import io.junheng.task.setting.SettingKind;
import io.junheng.task.setting.SettingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** {@code inspection-list}: the inspections of schools that are approved for a year. */
@ApplicationScoped
class InspectionListKind implements SettingKind<InspectionList> {

    private static final int MOST = 500;
    private static final int MOST_TIMES = 366;
    private static final int MOST_SCHOOLS = 5_000;

    @Override
    public String kind() {
        return "inspection-list";
    }

    @Override
    public Class<InspectionList> type() {
        return InspectionList.class;
    }

    @Override
    public void check(InspectionList list, Problems problems) {
        problems.require(
                list.year() != null && list.year() >= 1900 && list.year() <= 2999,
                "/values/year",
                SettingProblem.SETTING_NUMBER_RANGE,
                1900,
                2999);
        problems.require(
                list.inspections().size() <= MOST, "/values/inspections", SettingProblem.SETTING_COUNT, 0, MOST);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < list.inspections().size(); i++) {
            InspectionList.Item item = list.inspections().get(i);
            String pointer = "/values/inspections/" + i;
            problems.require(
                    item.key() != null && item.title() != null, pointer, SettingProblem.SETTING_VALUE_REQUIRED);
            problems.require(
                    item.key() == null || keys.add(item.key()),
                    pointer + "/key",
                    SettingProblem.SETTING_TWICE,
                    item.key());
            range(item.mostTimes(), MOST_TIMES, pointer + "/mostTimes", problems);
            range(item.mostSchools(), MOST_SCHOOLS, pointer + "/mostSchools", problems);
        }
    }

    private static void range(Integer number, int most, String pointer, Problems problems) {
        problems.require(
                number != null && number >= 1 && number <= most, pointer, SettingProblem.SETTING_NUMBER_RANGE, 1, most);
    }
}
