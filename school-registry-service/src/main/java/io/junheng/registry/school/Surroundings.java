package io.junheng.registry.school;

import io.junheng.kit.problem.Problems;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a school's record may refer to (周边): the schools that are there, the paths of regions, and which paths the caller sees. */
record Surroundings(Set<String> schools, Map<String, String> regionPaths, Predicate<String> seen) {

    /** Notes what {@code details} refer to that is not there, or lies outside the caller's scope. */
    void check(SchoolCode code, SchoolDetails details, Problems problems) {
        String path = path(details);
        problems.require(
                path != null && seen.test(path), "/regionCode", SchoolProblem.REGION_UNKNOWN, details.region());
        for (String region : details.profile().regions()) {
            String there = regionPaths.get(region);
            problems.require(there != null && seen.test(there), "/campuses", SchoolProblem.REGION_UNKNOWN, region);
        }
        SchoolCode central = details.centralSchool();
        problems.require(
                central == null || central.equals(code) || schools.contains(central.text()),
                "/centralSchool",
                SchoolProblem.CENTRAL_SCHOOL_UNKNOWN,
                String.valueOf(central));
    }

    String path(SchoolDetails details) {
        return regionPaths.get(details.region().text());
    }
}
