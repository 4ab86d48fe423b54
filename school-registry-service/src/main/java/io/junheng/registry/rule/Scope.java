package io.junheng.registry.rule;

import io.junheng.registry.region.RegionLevel;

/** How far a lookup reaches (引用范围): the subject's own school, the region of a level that it lies in, or the whole country. */
public enum Scope {
    SCHOOL(null),
    TOWN(RegionLevel.TOWN),
    COUNTY(RegionLevel.COUNTY),
    CITY(RegionLevel.CITY),
    PROVINCE(RegionLevel.PROVINCE),
    NATION(null);

    private final RegionLevel level;

    Scope(RegionLevel level) {
        this.level = level;
    }

    /** The level of the region, null for a school and for the whole country. */
    public RegionLevel level() {
        return level;
    }
}
