package io.junheng.indicator.gap;

import io.junheng.contracts.indicator.UnitCostsState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region's unit costs for a year (单位造价). */
@Schema(
        name = "UnitCosts",
        description =
                "单位造价 / a region's unit costs for a year; they hold below it where nothing nearer is said, and until a later year says otherwise")
public record UnitCostView(
        @Schema(required = true, examples = "220322") String regionCode,
        @Schema(required = true, examples = "2025") int year,

        @Schema(required = true, description = "各数据项 / by data element")
        List<UnitCostItem> items,

        @Schema(required = true) long version) {

    static UnitCostView of(UnitCostsState state) {
        return new UnitCostView(
                state.regionCode(),
                state.year(),
                state.items().stream()
                        .map(item -> new UnitCostItem(item.element(), item.cost(), item.basis()))
                        .toList(),
                state.version());
    }
}
