package io.junheng.task.inspection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a school was inspected in a year (入校检查次数). */
@Schema(name = "InspectionCount", description = "入校检查次数 / how often a school was inspected in a year")
record InspectionCountView(
        @Schema(description = "年度 / year", required = true) int year,

        @Schema(description = "学校 / school", required = true)
        String schoolCode,

        @Schema(description = "次数 / times", required = true) int inspections) {}
