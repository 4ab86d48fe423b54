package io.junheng.registry.region;

import java.time.LocalDate;

/** Told inside the service, in the transaction of the change, when a region and all below it lie elsewhere from {@code day} on (区划路径变更); paths before and after. */
public record RegionMoved(String oldPath, String newPath, LocalDate day) {}
