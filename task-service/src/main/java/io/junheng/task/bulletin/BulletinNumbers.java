package io.junheng.task.bulletin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one county did (一县进展). */
@Schema(
        name = "BulletinNumbers",
        description = "一县进展 / what one county did; a county without any progress has a line too")
record BulletinNumbers(
        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "任务分工数 / assignments", required = true)
        long total,

        @Schema(description = "已核验、销号 / verified or written off", required = true)
        long done,

        @Schema(description = "期末逾期 / overdue at the end", required = true)
        long overdue,

        @Schema(description = "期内进展报告 / progress reports in the period", required = true)
        long progressReports,

        @Schema(description = "期内督办措施 / measures in the period", required = true)
        long measures) {}
