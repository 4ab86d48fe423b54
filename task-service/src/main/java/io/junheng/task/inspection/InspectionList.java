package io.junheng.task.inspection;

import java.util.List;

/** The approved inspections of a year (年度督查检查清单). */
record InspectionList(Integer year, List<Item> inspections) {

    InspectionList {
        inspections = inspections == null ? List.of() : List.copyOf(inspections);
    }

    /** One inspection: how often it takes place at most, how many schools it visits at most each time, and the form it fills in, where there is one. */
    record Item(String key, String title, Integer mostTimes, Integer mostSchools, String form) {}
}
