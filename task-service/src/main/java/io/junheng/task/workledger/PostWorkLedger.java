package io.junheng.task.workledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ledger to be opened (建立台账). */
@Schema(name = "PostWorkLedger", description = "建立年度台账 / a yearly ledger to be opened")
record PostWorkLedger(
        @Schema(description = "区划代码 / region", examples = "220322", required = true)
        String regionCode,

        @Schema(description = "年度 / year", examples = "2026", required = true)
        Integer year) {}
