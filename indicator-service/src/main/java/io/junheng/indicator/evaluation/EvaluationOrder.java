package io.junheng.indicator.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be evaluated (评估任务): school years by the year they begin in, fiscal years by themselves. */
@Schema(name = "EvaluationOrder")
record EvaluationOrder(
        @NotBlank @Schema(description = "指标体系 / framework", examples = "quality-balance", required = true)
        String framework,

        @NotNull @Schema(description = "版本 / its version", examples = "1", required = true)
        Integer version,

        @NotBlank @Schema(description = "区划代码 / region", examples = "220322", required = true)
        String regionCode,

        @NotNull @Min(1950) @Max(2100) @Schema(description = "年份 / year", examples = "2023", required = true)
        Integer year) {}
