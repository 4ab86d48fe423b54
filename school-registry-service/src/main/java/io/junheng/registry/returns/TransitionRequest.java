package io.junheng.registry.returns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to take a return to another status (状态转换). */
@Schema(name = "ReturnTransition", description = "状态转换 / take a return to another status")
record TransitionRequest(
        @Schema(description = "目标状态 / SUBMITTED VERIFIED LOCKED RETURNED", examples = "SUBMITTED", required = true)
        String to,

        @Schema(description = "理由，退回时必填 / reason, required to send back")
        String reason) {}
