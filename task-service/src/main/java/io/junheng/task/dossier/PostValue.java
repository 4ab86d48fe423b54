package io.junheng.task.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure as it is reported (报告数值). */
@Schema(name = "PostReportedValue", description = "报告数值 / a figure as it is reported")
public record PostValue(
        @Schema(
                description = "指标键,见任务的对照目标 / key of a measure among the task's targets",
                examples = "t1",
                required = true)
        String measure,

        @Schema(
                description = "数值,至多 15 位整数、6 位小数 / value, at most 15 digits before the point and 6 behind",
                examples = "93.5",
                required = true)
        BigDecimal value,

        @Schema(description = "单位,与目标一致 / unit, that of the target", examples = "%")
        String unit,

        @Schema(
                description = "年份,核验值按年对照 / year; it is held against the verified value of that year",
                examples = "2026")
        Integer year,

        @Schema(
                description = "截止日期,年份与截止日期至少有一 / day as of which it holds; a year or a day is needed",
                examples = "2026-09-30")
        LocalDate asOf) {}
