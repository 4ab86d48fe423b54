package io.junheng.registry.returns;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to take a return to another status (状态转换). */
@Schema(name = "ReturnTransition", description = "状态转换 / take a return to another status")
record TransitionRequest(
        @Schema(description = "目标状态 / SUBMITTED VERIFIED LOCKED RETURNED", examples = "SUBMITTED", required = true)
        String to,

        @Schema(description = "理由，退回时必填 / reason, required to send back")
        String reason,

        @Schema(
                description = "退回后的报送期限 / when it is sent back: the day by which to submit it again",
                examples = "2024-10-31")
        LocalDate dueOn,

        @Schema(description = "迟报原因，过期报送时必填 / why it is late, required when submitting after the day")
        String lateReason) {}
