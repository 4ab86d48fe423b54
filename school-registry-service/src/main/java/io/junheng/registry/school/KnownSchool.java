package io.junheng.registry.school;

import java.time.LocalDate;

/** What other parts of the service need of a school (学校概要). */
public record KnownSchool(
        String code,
        SchoolType type,
        String founder,
        String urbanRural,
        boolean boarding,
        String regionCode,
        String regionPath,
        LocalDate openedOn,
        LocalDate closedOn) {

    /** Whether the school stood on any day from {@code first} to {@code last}. */
    public boolean stoodBetween(LocalDate first, LocalDate last) {
        return (openedOn == null || !openedOn.isAfter(last)) && (closedOn == null || !closedOn.isBefore(first));
    }
}
