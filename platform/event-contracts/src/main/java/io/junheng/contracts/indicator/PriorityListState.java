package io.junheng.contracts.indicator;

import java.util.List;

/** Regions to be favoured in a year (倾斜名单), as many as {@code declared}; it belongs to the region that draws it up. */
public record PriorityListState(
        String key,
        int year,
        String name,
        String regionCode,
        String regionPath,
        int declared,
        List<String> members,
        long version) {}
