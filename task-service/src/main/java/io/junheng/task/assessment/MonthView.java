package io.junheng.task.assessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month's ranking (月度排名). */
@Schema(name = "ScoredMonth", description = "月度排名 / a month's ranking")
record MonthView(
        @Schema(description = "月份 / month", examples = "2026-03", required = true)
        String month,

        @Schema(
                description = "COMPLETE 已评齐;INCOMPLETE 未评齐,不排名 / without all inspections there is no ranking",
                enumeration = {"COMPLETE", "INCOMPLETE"},
                required = true)
        String status,

        @Schema(description = "各区域 / by area", required = true)
        List<Standing> items) {}
