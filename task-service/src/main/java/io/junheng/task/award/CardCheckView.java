package io.junheng.task.award;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That nothing is frozen (核验结果). */
@Schema(name = "CardCheck", description = "核验结果 / that it may be done; otherwise the answer is 422")
record CardCheckView(
        @Schema(description = "可以办理 / whether it may be done", required = true)
        boolean allowed) {}
