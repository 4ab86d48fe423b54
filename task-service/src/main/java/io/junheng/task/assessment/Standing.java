package io.junheng.task.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an area stands in a month (名次). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Standing", description = "名次 / where an area stands in a month")
record Standing(
        @Schema(description = "区域 / area", required = true) String area,
        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "检查次数 / inspections", required = true)
        int inspections,

        @Schema(description = "平均分 / average", examples = "79.75")
        BigDecimal average,

        @Schema(description = "名次,同分同名次 / rank; equal averages share it")
        Integer rank,

        @Schema(description = "奖励(元) / reward in yuan") BigDecimal reward,
        @Schema(description = "处罚(元) / penalty in yuan") BigDecimal penalty) {}
