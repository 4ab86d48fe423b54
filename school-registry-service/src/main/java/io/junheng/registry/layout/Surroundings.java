package io.junheng.registry.layout;

import io.junheng.kit.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a county's plan has to agree with (县域现状): the schools that stand, by code with their names, those that are closed, and the regions of the county.
 */
record Surroundings(Map<String, String> standing, Set<String> closed, Set<String> regions) {

    Surroundings {
        standing = new TreeMap<>(standing);
    }

    /** Tells all that does not agree: every school that stands is in exactly one list, and each list holds only what can be in it. */
    void check(List<PlannedSchool> listed, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < listed.size(); i++) {
            PlannedSchool one = listed.get(i);
            String pointer = "/schools/" + i;
            if (one.school() != null) {
                problems.require(seen.add(one.school()), pointer + "/school", LayoutProblem.SCHOOL_TWICE, one.school());
                fits(one, pointer + "/school", problems);
            }
            problems.require(
                    one.regionCode() == null || regions.contains(one.regionCode()),
                    pointer + "/regionCode",
                    LayoutProblem.REGION_UNKNOWN,
                    String.valueOf(one.regionCode()));
        }
        standing.forEach((code, name) ->
                problems.require(seen.contains(code), "/schools", LayoutProblem.SCHOOL_MISSING, code, name));
    }

    private void fits(PlannedSchool one, String pointer, Problems problems) {
        boolean restores = one.inList() == LayoutList.RESTORE;
        if (standing.containsKey(one.school())) {
            problems.require(!restores, pointer, LayoutProblem.SCHOOL_STANDS, one.school());
        } else if (closed.contains(one.school())) {
            problems.require(restores, pointer, LayoutProblem.SCHOOL_CLOSED, one.school());
        } else {
            problems.add(pointer, LayoutProblem.SCHOOL_UNKNOWN, one.school());
        }
    }
}
