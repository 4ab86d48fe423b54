package io.junheng.registry.region;

/** Level of a region (区划级别), highest first. */
public enum RegionLevel {
    /** 省级. */
    PROVINCE,
    /** 地级. */
    CITY,
    /** 县级. */
    COUNTY,
    /** 乡级. */
    TOWN,
    /** 村级. */
    VILLAGE;

    /** Whether a region of this level can contain one of {@code other}. */
    boolean above(RegionLevel other) {
        return compareTo(other) < 0;
    }
}
