package io.junheng.contracts.registry;

import java.util.List;

/** A form (报表): the data elements a return of {@code subject} SCHOOL or REGION carries; {@code periodType} is SCHOOL_YEAR or CALENDAR_YEAR. */
public record FormState(
        String key,
        String name,
        String nameEn,
        String subject,
        String periodType,
        List<String> elements,
        long version) {}
