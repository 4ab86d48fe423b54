package io.junheng.task.dossier;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A progress report as it is sent (进展报告). */
@Schema(name = "PostProgressReport", description = "进展报告 / a progress report")
public record PostProgress(
        @Schema(description = "内容 / what was done", examples = "已完成设备采购招标", required = true)
        String content,

        @Schema(description = "进度百分比 / per cent done", minimum = "0", maximum = "100")
        Integer percent,

        @Schema(description = "数值,对照任务的目标 / figures, each against a target of the task")
        List<PostValue> values) {}
