package io.junheng.registry.school;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What should be looked at in a change of schools although no rule forbids it (变动提示). */
final class ChangeWarnings {

    private ChangeWarnings() {}

    static List<SchoolChangePlan.Warning> of(ChangeReading.Asked asked, ChangePlanner.Outcome outcome) {
        Map<String, School> after = outcome.entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.after().code().text(), SchoolJournal.Entry::after, (one, other) -> one));
        List<SchoolChangePlan.Warning> warnings = new ArrayList<>();
        for (School school : outcome.ending()) {
            ending(school, successors(school, outcome, after), warnings);
        }
        for (School school : after.values()) {
            if (!school.closed()) {
                school.warnings().forEach(problem -> warnings.add(warning(problem.name(), school, problem)));
            }
        }
        return warnings;
    }

    private static List<School> successors(School school, ChangePlanner.Outcome outcome, Map<String, School> after) {
        return outcome.lineage().stream()
                .filter(one -> one.predecessor().equals(school.code().text()))
                .map(Descent::successor)
                .map(after::get)
                .toList();
    }

    private static void ending(School school, List<School> successors, List<SchoolChangePlan.Warning> warnings) {
        if (successors.isEmpty()) {
            warnings.add(new SchoolChangePlan.Warning(
                    "NO_SUCCESSOR",
                    school.code().text(),
                    "没有学校接收“" + school.details().name() + "”的学生",
                    "No school takes over the pupils of " + school.details().name()));
            return;
        }
        Set<Stage> lost = EnumSet.noneOf(Stage.class);
        lost.addAll(school.details().stages());
        successors.forEach(successor -> successor.details().stages().forEach(lost::remove));
        if (!lost.isEmpty()) {
            warnings.add(new SchoolChangePlan.Warning(
                    "STAGE_NOT_TAUGHT",
                    school.code().text(),
                    "接收“" + school.details().name() + "”学生的学校不设 " + listed(lost),
                    "No school that takes over from " + school.details().name() + " teaches " + listed(lost)));
        }
        for (School successor : successors) {
            if (!county(school).equals(county(successor))) {
                warnings.add(new SchoolChangePlan.Warning(
                        "ANOTHER_COUNTY",
                        school.code().text(),
                        "接收学校“" + successor.details().name() + "”在另一县（市、区）",
                        successor.details().name() + ", which takes over, lies in another county"));
            }
        }
    }

    private static String listed(Set<Stage> stages) {
        return stages.stream().map(Stage::name).collect(Collectors.joining(" "));
    }

    private static String county(School school) {
        String[] codes = school.regionPath().split("/");
        return codes.length > 3 ? codes[3] : school.regionPath();
    }

    private static SchoolChangePlan.Warning warning(String code, School school, SchoolProblem problem) {
        return new SchoolChangePlan.Warning(code, school.code().text(), problem.zh(), problem.en());
    }
}
