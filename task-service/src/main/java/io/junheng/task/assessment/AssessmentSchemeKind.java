package io.junheng.task.assessment;

import io.junheng.kit.problem.Problems;
import io.junheng.task.setting.SettingKind;
import io.junheng.task.setting.SettingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** {@code assessment-scheme}: weights that are 100 together, vetoes, and grades from the best to the last, which begins at 0. */
@ApplicationScoped
class AssessmentSchemeKind implements SettingKind<AssessmentScheme> {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST = 100;

    @Override
    public String kind() {
        return "assessment-scheme";
    }

    @Override
    public Class<AssessmentScheme> type() {
        return AssessmentScheme.class;
    }

    @Override
    public void check(AssessmentScheme scheme, Problems problems) {
        problems.require(
                !scheme.parts().isEmpty() && scheme.parts().size() <= MOST,
                "/values/parts",
                SettingProblem.SETTING_COUNT,
                1,
                MOST);
        boolean weighed = scheme.parts().stream()
                .allMatch(part -> part.key() != null
                        && part.name() != null
                        && part.weight() != null
                        && part.weight().signum() > 0);
        problems.require(weighed, "/values/parts", SettingProblem.SETTING_VALUE_REQUIRED);
        BigDecimal sum = scheme.parts().stream()
                .map(AssessmentScheme.Part::weight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        problems.require(sum.compareTo(WHOLE) == 0, "/values/parts", SettingProblem.SETTING_WEIGHTS, sum);
        unique(scheme.parts().stream().map(AssessmentScheme.Part::key).toList(), "/values/parts", problems);
        unique(scheme.vetoes().stream().map(AssessmentScheme.Veto::key).toList(), "/values/vetoes", problems);
        checkGrades(scheme.grades(), problems);
    }

    private static void unique(List<String> keys, String pointer, Problems problems) {
        problems.require(
                new HashSet<>(keys).size() == keys.size() && !keys.contains(null),
                pointer,
                SettingProblem.SETTING_TWICE,
                keys);
    }

    private static void checkGrades(List<AssessmentScheme.Grade> grades, Problems problems) {
        boolean named =
                !grades.isEmpty() && grades.stream().allMatch(grade -> grade.name() != null && grade.from() != null);
        problems.require(named, "/values/grades", SettingProblem.SETTING_VALUE_REQUIRED);
        if (named) {
            for (int i = 1; i < grades.size(); i++) {
                problems.require(
                        grades.get(i).from().compareTo(grades.get(i - 1).from()) < 0,
                        "/values/grades/" + i,
                        SettingProblem.SETTING_OVERLAP,
                        grades.get(i).name());
            }
            problems.require(
                    grades.get(grades.size() - 1).from().signum() == 0,
                    "/values/grades/" + (grades.size() - 1) + "/from",
                    SettingProblem.SETTING_NUMBER_RANGE,
                    0,
                    0);
        }
    }
}
