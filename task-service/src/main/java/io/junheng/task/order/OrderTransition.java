package io.junheng.task.order;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of an order (办理动作). */
@Schema(name = "OrderTransition", description = "办理动作 / a step of an order")
record OrderTransition(
        @Schema(description = "目标状态 / status to go to", examples = "REPORTED", required = true) @NotNull
        OrderStatus to,

        @Schema(description = "整改方案、报告或意见 / the plan, report or opinion", examples = "已清理完毕", required = true)
        String reason) {}
