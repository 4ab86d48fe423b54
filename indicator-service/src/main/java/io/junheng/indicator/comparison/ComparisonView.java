package io.junheng.indicator.comparison;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comparison in full (区域对比报表). */
@Schema(name = "Comparison", description = "区域对比报表 / regions beside each other by indicators, as drawn up")
record ComparisonView(
        @Schema(required = true) String id,
        @Schema(required = true) String title,
        @Schema(required = true) String regionCode,
        @Schema(required = true) int year,

        @Schema(required = true, description = "编制日期 / day on which it was drawn up")
        LocalDate madeOn,

        @Schema(required = true, description = "单元的 SHA-256 / SHA-256 of the cells")
        String contentHash,

        @Schema(required = true, description = "单元，按区划、指标排列 / cells by region and indicator")
        List<Cell> cells) {

    static ComparisonView of(Comparison comparison) {
        return new ComparisonView(
                comparison.id(),
                comparison.title(),
                comparison.regionCode(),
                comparison.year(),
                comparison.madeOn(),
                comparison.contentHash(),
                comparison.cells());
    }
}
