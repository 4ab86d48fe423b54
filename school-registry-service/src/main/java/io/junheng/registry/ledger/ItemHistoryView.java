package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of an item's history (条目经历): what it said, and who changed it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LedgerItemHistory", description = "条目经历 / one version of an item")
record ItemHistoryView(
        @Schema(description = "版本 / version", examples = "2", required = true)
        long version,

        @Schema(description = "状态 / status", examples = "OPEN", required = true)
        String status,

        @Schema(description = "年度 / the year it was carried into", examples = "2024", required = true)
        int year,

        @Schema(description = "字段的值 / values by field", required = true)
        Map<String, Object> values,

        @Schema(description = "计算项 / figures", required = true)
        Map<String, Object> figures,

        @Schema(description = "操作人 / who", examples = "sun.lei", required = true)
        String actor,

        @Schema(description = "理由 / reason") String reason,
        @Schema(description = "时间 / when", required = true) Instant at) {}
