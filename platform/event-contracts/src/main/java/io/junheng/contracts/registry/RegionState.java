package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A region (区划) as of its version: {@code level} is PROVINCE, CITY, COUNTY, TOWN or VILLAGE, {@code kind} ADMINISTRATIVE or another unit that carries tasks; {@code urbanRural} is the three-digit class of statistics (城乡分类); dates are inclusive, {@code validTo} null while it stands. */
public record RegionState(
        String code,
        String name,

        @OneOf({"PROVINCE", "CITY", "COUNTY", "TOWN", "VILLAGE"})
        String level,

        @OneOf({"ADMINISTRATIVE", "FUNCTIONAL_ZONE", "SCHOOL_DISTRICT", "INSPECTION_DISTRICT"})
        String kind,

        @Nullable String parentCode,
        String path,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String urbanRural,
        long version) {

    /** A region that statistics give no urban-rural class. */
    public RegionState(
            String code,
            String name,
            String level,
            String kind,
            @Nullable String parentCode,
            String path,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            long version) {
        this(code, name, level, kind, parentCode, path, validFrom, validTo, null, version);
    }
}
