package io.junheng.indicator.gap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a region's unit costs are to be (设定单位造价). */
@Schema(name = "UnitCostOrder", description = "设定单位造价 / all unit costs of the region and year")
public record UnitCostOrder(
        @NotNull @Size(max = 500) @Schema(required = true, description = "各数据项 / by data element")
        List<@Valid @NotNull UnitCostItem> items) {}
