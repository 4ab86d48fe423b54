package io.junheng.task.review;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a clean-up (清理动作). */
@Schema(name = "DocumentReviewTransition", description = "清理动作 / a step of a clean-up")
record ReviewTransition(
        @Schema(description = "目标状态,只能为 CLOSED / status to go to: CLOSED", examples = "CLOSED", required = true)
        @NotNull
        ReviewStatus to) {}
