package io.junheng.registry.region;

import io.junheng.registry.reading.ProperName;
import java.time.LocalDate;

/**
 * What can be said of a region (区划信息) from {@code validFrom} on; {@code parent} is null for a province, {@code validTo} while the region stands,
 * {@code urbanRural} where statistics give none.
 */
record RegionDetails(
        ProperName name,
        RegionLevel level,
        RegionKind kind,
        String parent,
        UrbanRural urbanRural,
        LocalDate validFrom,
        LocalDate validTo) {

    /** The same for other days. */
    RegionDetails on(LocalDate from, LocalDate to) {
        return new RegionDetails(name, level, kind, parent, urbanRural, from, to);
    }

    /** The same below another parent, from a day on. */
    RegionDetails below(String newParent, LocalDate from) {
        return new RegionDetails(name, level, kind, newParent, urbanRural, from, validTo);
    }

    /** The same under another name, from a day on. */
    RegionDetails named(ProperName newName, LocalDate from) {
        return new RegionDetails(newName, level, kind, parent, urbanRural, from, validTo);
    }
}
