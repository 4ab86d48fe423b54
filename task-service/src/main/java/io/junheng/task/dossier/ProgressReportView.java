package io.junheng.task.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A progress report as callers read it (进展报告). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProgressReport", description = "进展报告 / a progress report")
public record ProgressReportView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "所属任务 / assignment or rectification", required = true)
        String taskId,

        @Schema(description = "内容 / what was done", required = true)
        String content,

        @Schema(description = "进度百分比 / per cent done") Integer percent,

        @Schema(description = "报告人 / who reported", required = true)
        String reportedBy,

        @Schema(description = "时间 / when", required = true) Instant reportedAt,

        @Schema(description = "数值与目标值、核验值的对照 / figures beside their targets and the verified values")
        List<ReportedValue> values) {

    /** With what follows from the values. */
    ProgressReportView judged() {
        return values == null
                ? this
                : new ProgressReportView(
                        id,
                        taskId,
                        content,
                        percent,
                        reportedBy,
                        reportedAt,
                        values.stream().map(ReportedValue::judged).toList());
    }
}
