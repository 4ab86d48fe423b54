package io.junheng.task.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an extension (延期审批). */
@Schema(name = "PostExtensionDecision", description = "延期审批 / the answer to an extension")
record PostExtensionDecision(
        @Schema(description = "是否同意 / whether it is granted", required = true)
        Boolean approved,

        @Schema(description = "意见 / reason", examples = "同意,不得再延", required = true)
        String reason) {}
