package io.junheng.task.board;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A board (挂图作战). */
@Schema(name = "Board", description = "挂图作战 / a board by status")
record Board(
        @Schema(description = "基准日 / day", required = true) LocalDate on,

        @Schema(description = "分组方式 / grouping", required = true)
        BoardGrouping groupBy,

        @Schema(description = "各行 / lines", required = true) List<BoardRow> items) {}
