package io.junheng.registry.school;

import java.time.LocalDate;
import java.util.List;

/** What other parts of the service need of a school (学校概要); {@code stages} are those of its type and of its attached classes. */
public record KnownSchool(
        String code,
        SchoolType type,
        String founder,
        String urbanRural,
        boolean boarding,
        String regionCode,
        String regionPath,
        LocalDate openedOn,
        LocalDate closedOn,
        List<Stage> stages,
        boolean smallScale,
        List<Campus> campuses) {

    public KnownSchool {
        stages = List.copyOf(stages);
        campuses = List.copyOf(campuses);
    }

    /** Whether the school stood on any day from {@code first} to {@code last}. */
    public boolean stoodBetween(LocalDate first, LocalDate last) {
        return (openedOn == null || !openedOn.isAfter(last)) && (closedOn == null || !closedOn.isBefore(first));
    }
}
