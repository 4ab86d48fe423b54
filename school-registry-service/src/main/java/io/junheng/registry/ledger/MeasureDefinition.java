package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure over the items of a region and year (台账指标). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "LedgerMeasure", description = "台账指标 / a figure over the items of a region and year")
record MeasureDefinition(
        @Schema(description = "键 / key", examples = "fullyMetShare", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "全项达标学校比例", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "share of schools that meet all", required = true)
        String nameEn,

        @Schema(
                description = "总体 ITEMS 或 CLASSES（来源报表的全部班级）/ population: the items, or all classes of the source form",
                defaultValue = "ITEMS")
        String population,

        @Schema(description = "总体公式 / population formula", examples = "share(fullyMet)", required = true)
        String formula,

        @Schema(description = "计量单位 / unit, absent for a pure number", examples = "%")
        String unit,

        @Schema(description = "与目标的关系 / relation to the target", examples = ">=")
        String relation,

        @Schema(description = "目标值 / target in the measure's unit", examples = "100")
        BigDecimal target,

        @Schema(description = "目标取自政策参数 / the target is this policy parameter", examples = "yearly-quota")
        String parameter,

        @Schema(description = "依据 / document and article") String basis) {}
