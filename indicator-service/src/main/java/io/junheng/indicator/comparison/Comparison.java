package io.junheng.indicator.comparison;

import io.junheng.contracts.indicator.ComparisonState;
import java.time.LocalDate;
import java.util.List;

/** A comparison as it was drawn up (区域对比报表); it never changes. */
record Comparison(
        String id,
        String title,
        String regionCode,
        String regionPath,
        int year,
        int regions,
        List<Cell> cells,
        String contentHash,
        LocalDate madeOn) {

    ComparisonState state() {
        return new ComparisonState(id, title, regionCode, regionPath, year, regions, cells.size(), contentHash, 1);
    }
}
