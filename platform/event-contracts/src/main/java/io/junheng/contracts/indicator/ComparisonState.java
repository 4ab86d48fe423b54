package io.junheng.contracts.indicator;

/** A comparison of regions by indicators (区域对比报表), frozen as it was drawn up; {@code contentHash} is the SHA-256 of its rows. */
public record ComparisonState(
        String id,
        String title,
        String regionCode,
        String regionPath,
        int year,
        int regions,
        int rows,
        String contentHash,
        long version) {}
