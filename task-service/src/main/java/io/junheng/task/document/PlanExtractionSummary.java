package io.junheng.task.document;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy document in a list (文件抽取). */
@Schema(name = "PlanExtractionSummary", description = "文件抽取概要 / a policy document in a list")
record PlanExtractionSummary(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "标题 / first line of the document", required = true)
        String title,

        @Schema(description = "区划路径 / path of the region", required = true)
        String regionPath,

        @Schema(description = "任务数 / number of tasks", required = true)
        long items,

        @Schema(description = "目标数 / number of figures", required = true)
        long targets,

        @Schema(description = "收到时间 / when it was sent", required = true)
        Instant createdAt,

        @Schema(description = "提交人 / who sent it", required = true)
        String createdBy) {}
