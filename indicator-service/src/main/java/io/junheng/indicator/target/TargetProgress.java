package io.junheng.indicator.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a region stands to its own target and to those of the regions above it (目标进展). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TargetProgress", description = "目标进展 / how a region stands to the targets that hold for it")
record TargetProgress(
        @Schema(required = true) String regionCode,
        @Schema(required = true) int year,
        @Schema(description = "计量单位 / unit") String unit,

        @Schema(description = "当年值 / this year's value, to 12 decimals")
        BigDecimal value,

        @Schema(description = "上年值 / last year's value") BigDecimal previous,

        @Schema(description = "取值的评估 / the evaluation the value is from")
        String evaluation,

        @Schema(required = true, description = "各级目标，自上而下 / the targets, from the top")
        List<Against> targets) {

    /** Against one of the targets. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TargetProgressAgainst")
    record Against(
            @Schema(required = true, description = "目标所属区划 / whose target")
            String regionCode,

            @Schema(required = true, examples = ">= 55") String meets,

            @Schema(
                    required = true,
                    description =
                            "MET 达标, SIGNIFICANT 进展显著, LIMITED 进展有限, UNDER_WAY 有进展（未设标准）, DECLINED 退步, NOT_REPORTED 待填报")
            String progress,

            @Schema(description = "差距 / what is lacking, in the unit; absent when met or not reported")
            BigDecimal gap) {}
}
