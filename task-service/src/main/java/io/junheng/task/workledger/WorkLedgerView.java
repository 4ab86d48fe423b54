package io.junheng.task.workledger;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ledger as callers read it (年度台账). */
@Schema(name = "WorkLedger", description = "年度台账 / a yearly ledger")
record WorkLedgerView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "年度 / year", required = true) int year,

        @Schema(description = "任务数 / rows", required = true) int rows,

        @Schema(description = "上年结转 / rows carried over", required = true)
        int carriedOver,

        @Schema(description = "已办结(核验、销号) / rows that are verified or written off", required = true)
        int done,

        @Schema(description = "建立人 / who opened it", required = true)
        String openedBy,

        @Schema(description = "建立时间 / when", required = true)
        Instant openedAt) {}
