package io.junheng.registry.region;

import io.junheng.registry.reading.ProperName;
import java.time.LocalDate;

/** What can be said of a region (区划信息) from {@code validFrom} on; {@code parent} is null for a province, {@code validTo} while the region stands. */
record RegionDetails(
        ProperName name, RegionLevel level, RegionKind kind, String parent, LocalDate validFrom, LocalDate validTo) {}
