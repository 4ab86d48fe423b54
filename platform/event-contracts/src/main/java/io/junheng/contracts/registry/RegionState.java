package io.junheng.contracts.registry;

import java.time.LocalDate;

/** A region (区划) as of its version: {@code level} is PROVINCE, CITY, COUNTY, TOWN or VILLAGE, {@code kind} ADMINISTRATIVE or another unit that carries tasks; dates are inclusive, {@code validTo} null while it stands. */
public record RegionState(
        String code,
        String name,
        String level,
        String kind,
        String parentCode,
        String path,
        LocalDate validFrom,
        LocalDate validTo,
        long version) {}
