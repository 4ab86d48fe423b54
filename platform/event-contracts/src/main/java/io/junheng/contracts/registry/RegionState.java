package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A region (区划) as of its version: {@code level} is PROVINCE, CITY, COUNTY, TOWN or VILLAGE, {@code kind} ADMINISTRATIVE or another unit that carries tasks; dates are inclusive, {@code validTo} null while it stands. */
public record RegionState(
        String code,
        String name,

        @OneOf({"PROVINCE", "CITY", "COUNTY", "TOWN", "VILLAGE"})
        String level,

        @OneOf({"ADMINISTRATIVE", "FUNCTIONAL_ZONE"}) String kind,
        @Nullable String parentCode,
        String path,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version) {}
