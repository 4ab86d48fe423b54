package io.junheng.contracts.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A school or region that belongs to a unit beside the administrative tree (区划成员) from {@code validFrom} to {@code validTo}, without end when null; a school code has ten digits. */
public record RegionMemberState(
        String regionCode,
        String memberCode,
        String regionPath,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version) {}
