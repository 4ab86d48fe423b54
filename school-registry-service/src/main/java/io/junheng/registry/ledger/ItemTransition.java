package io.junheng.registry.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to take an item to another status (条目状态转换). */
@Schema(name = "LedgerItemTransition", description = "条目状态转换 / take an item to another status")
record ItemTransition(
        @Schema(
                description = "目标状态 / REPORTED VERIFIED RETURNED WRITTEN_OFF VOIDED",
                examples = "REPORTED",
                required = true)
        String to,

        @Schema(description = "理由，退回和作废时必填 / reason, required to send back and to void")
        String reason,

        @Schema(description = "日期，默认今天 / day, today by default", examples = "2024-09-20")
        String day) {}
