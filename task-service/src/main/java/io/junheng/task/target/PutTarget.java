package io.junheng.task.target;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target as it is entered (方案目标). */
@Schema(name = "PutPlanTarget", description = "方案目标 / a target of a plan as it is entered")
record PutTarget(
        @Schema(description = "指标 / what is measured", examples = "九年义务教育巩固率", required = true)
        String name,

        @Schema(description = "比较 / one of = >= <= > <", examples = ">=", required = true)
        String comparator,

        @Schema(description = "目标值 / value to reach", examples = "95", required = true)
        BigDecimal value,

        @Schema(description = "单位,无单位则缺 / unit, absent for a bare number", examples = "%")
        String unit,

        @Schema(description = "年份 / year it is to be reached in", examples = "2027")
        Integer year,

        @Schema(description = "区划代码,缺省为方案的区划 / region, by default that of the plan", examples = "220322")
        String regionCode,

        @Schema(description = "任务,缺省为整个方案 / item, by default the whole plan")
        String itemId,

        @Schema(description = "核验指标 / the criterion that verifies it")
        Indicator indicator) {}
