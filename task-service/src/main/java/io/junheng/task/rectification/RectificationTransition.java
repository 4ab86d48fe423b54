package io.junheng.task.rectification;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a rectification (整改动作). */
@Schema(name = "RectificationTransition", description = "整改动作 / a step of a rectification")
record RectificationTransition(
        @Schema(description = "目标状态 / status to go to", required = true) @NotNull
        RectificationStatus to,

        @Schema(description = "理由,退回时必填 / reason, needed to return it")
        String reason) {}
