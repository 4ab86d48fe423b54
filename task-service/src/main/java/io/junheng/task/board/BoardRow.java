package io.junheng.task.board;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a board (看板一行). */
@Schema(name = "BoardRow", description = "看板一行 / one line of a board")
record BoardRow(
        @Schema(description = "分组编号 / what it groups", required = true)
        String key,

        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "灯号 GREEN、YELLOW 或 RED,取最急的一项 / the most pressing light", required = true)
        Light light,

        @Schema(description = "任务分工数 / assignments", required = true)
        long total,

        @Schema(description = "已办结(核验、销号) / verified or written off", required = true)
        long done,

        @Schema(description = "逾期 / overdue", required = true)
        long overdue,

        @Schema(description = "三日内到期 / due within three days", required = true)
        long dueSoon,

        @Schema(description = "各状态数 / number by status", required = true)
        Map<String, Long> byStatus) {}
