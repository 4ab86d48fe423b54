package io.junheng.contracts.indicator;

import java.util.List;

/** What is known of a region for a year by a framework (区划评估结果), from locked returns only; {@code evaluation} is the one that found it so first. */
public record RegionResultsState(
        String framework,
        int frameworkVersion,
        int year,
        String regionCode,
        String regionPath,
        String evaluation,
        List<RegionResult> results,
        long version) {}
