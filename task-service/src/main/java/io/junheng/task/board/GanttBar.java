package io.junheng.task.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One bar of a Gantt chart (横道). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GanttBar", description = "横道 / one bar of a Gantt chart")
record GanttBar(
        @Schema(description = "编号 / id", required = true) String id,
        @Schema(description = "标题 / title", required = true) String title,
        @Schema(description = "承办 / who does it") String department,
        @Schema(description = "始 / first day") LocalDate from,
        @Schema(description = "止 / last day") LocalDate to,

        @Schema(description = "所属的上一级 / the bar it is a part of")
        String parentId,

        @Schema(description = "进度百分比 / per cent done") Integer percent,

        @Schema(description = "灯号 / light", required = true) Light light) {}
