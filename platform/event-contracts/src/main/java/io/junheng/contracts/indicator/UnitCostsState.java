package io.junheng.contracts.indicator;

import java.util.List;

/** A region's unit costs for a year (单位造价); they hold below the region where nothing nearer is said, and in later years until others are. */
public record UnitCostsState(String regionCode, String regionPath, int year, List<UnitCost> items, long version) {}
