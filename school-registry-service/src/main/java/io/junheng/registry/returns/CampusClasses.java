package io.junheng.registry.returns;

import io.junheng.kit.problem.Problems;
import io.junheng.registry.school.Campus;
import io.junheng.registry.school.KnownSchool;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds classes to the campuses of their school (一校多区): a class is taught at one that is there, and new pupils enter where it takes them that year (隔年招生). */
final class CampusClasses {

    private CampusClasses() {}

    /** Notes what is wrong with the campuses of {@code classes} in the school year that begins in {@code year}; {@code school} is null for a region. */
    static void check(List<SchoolClass> classes, KnownSchool school, int year, Problems problems) {
        if (classes.isEmpty()) {
            return;
        }
        Map<String, Campus> campuses = school == null
                ? Map.of()
                : school.campuses().stream().collect(Collectors.toMap(Campus::key, Function.identity()));
        for (int i = 0; i < classes.size(); i++) {
            SchoolClass one = classes.get(i);
            if (one.campus() == null) {
                continue;
            }
            Campus campus = campuses.get(one.campus());
            String pointer = "/classes/" + i + "/campus";
            problems.require(campus != null, pointer, ReturnProblem.CLASS_CAMPUS, one.campus());
            problems.require(
                    campus == null || !one.entering() || campus.takes(year),
                    pointer,
                    ReturnProblem.CLASS_INTAKE,
                    one.campus(),
                    year,
                    one.name());
        }
    }
}
