package io.junheng.task.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A board (挂图作战), or a page of it. The lines come by need: those with most that is overdue first, then those with most that is due soon. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Board", description = "挂图作战 / a board by status, the most pressing lines first")
record Board(
        @Schema(description = "基准日 / day", required = true) LocalDate on,

        @Schema(description = "分组方式 / grouping", required = true)
        BoardGrouping groupBy,

        @Schema(description = "各行,最急的在前 / lines, the most pressing first", required = true)
        List<BoardRow> items,

        @Schema(description = "下一页的标记,末页没有 / token of the next page, absent on the last")
        String next) {}
