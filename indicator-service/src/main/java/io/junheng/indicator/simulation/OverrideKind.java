package io.junheng.indicator.simulation;

import java.util.Set;

/** What can be supposed (假设类型), with the fields that each needs and may have. */
enum OverrideKind {
    /** Figures are these; null stands for not reported. */
    VALUES(Set.of("code", "values"), Set.of("year"), false),
    /** Figures are so much more, or less. */
    ADD(Set.of("code", "values"), Set.of("year"), false),
    /** So much of a figure is at another subject: teachers, rooms, equipment. */
    MOVE(Set.of("from", "to", "element", "quantity"), Set.of("year"), false),
    /** The classes of a stage are these. */
    CLASSES(Set.of("code", "stage", "classes"), Set.of(), true),
    /** So many pupils at a stage, spread over the classes as they are, or evenly over so many. */
    ENROLMENT(Set.of("code", "stage", "pupils"), Set.of("element", "classCount"), true),
    /** There is a school more. */
    OPEN(Set.of("code", "name", "type", "regionCode", "stages"), Set.of("values", "classes"), true),
    /** A school is gone, and all that it has. */
    CLOSE(Set.of("code"), Set.of(), true),
    /** Schools become one of them, with all that they have. */
    MERGE(Set.of("codes", "into"), Set.of(), true),
    /** A school lies in another county or town. */
    RELOCATE(Set.of("code", "regionCode"), Set.of(), true);

    private final Set<String> needs;
    private final Set<String> mayHave;
    private final boolean schoolsOnly;

    OverrideKind(Set<String> needs, Set<String> mayHave, boolean schoolsOnly) {
        this.needs = needs;
        this.mayHave = mayHave;
        this.schoolsOnly = schoolsOnly;
    }

    Set<String> needs() {
        return needs;
    }

    boolean takes(String field) {
        return needs.contains(field) || mayHave.contains(field);
    }

    boolean schoolsOnly() {
        return schoolsOnly;
    }
}
