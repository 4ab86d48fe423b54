package io.junheng.task.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an evaluation found of a target's criterion in its region (核验值), from locked returns only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VerifiedValue", description = "核验值 / what an evaluation found, from locked returns only")
record VerifiedValue(
        @Schema(
                description = "评估年份,不晚于目标年份的最近一年 / year that was evaluated, the newest up to the target's",
                examples = "2026",
                required = true)
        int year,

        @Schema(description = "值,不定时无 / value, absent when undetermined", examples = "93.5")
        BigDecimal value,

        BigDecimal numerator,

        BigDecimal denominator,

        @Schema(description = "指标的单位 / unit of the criterion", examples = "%")
        String unit,

        @Schema(description = "不定的原因 / why it is undetermined", examples = "[\"NO_LOCKED_RETURN\"]", required = true)
        List<String> reasons,

        @Schema(description = "指标框架的版本 / version of the framework", examples = "1", required = true)
        int frameworkVersion,

        @Schema(description = "评估 / evaluation that found it first", required = true)
        String evaluation) {}
