package io.junheng.task.board;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The data of a Gantt chart (横道图数据). */
@Schema(name = "Gantt", description = "横道图数据 / the data of a Gantt chart")
record Gantt(
        @Schema(description = "各条横道 / the bars", required = true)
        List<GanttBar> items) {}
