package io.junheng.audit.statistics;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts of entries (日志统计), largest first. */
@Schema(name = "AuditStatistics", description = "日志统计 / counts of entries, largest first")
record Statistics(
        @Schema(description = "起 / from when", required = true)
        Instant from,

        @Schema(description = "止,不含 / until when, exclusive", required = true)
        Instant to,

        @Schema(description = "列名,末列为条数 / names of the columns, the last is the count", required = true)
        List<String> headers,

        @Schema(description = "各行 / the rows", required = true)
        List<List<Object>> rows,

        @Schema(description = "合计 / all entries counted, also those of rows left out", required = true)
        long total,

        @Schema(description = "是否还有更多行 / whether rows were left out", required = true)
        boolean more) {}
