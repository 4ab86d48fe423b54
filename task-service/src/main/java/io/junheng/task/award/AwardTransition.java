package io.junheng.task.award;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a nomination (评选环节). */
@Schema(name = "AwardTransition", description = "评选环节 / a step of a nomination")
record AwardTransition(
        @Schema(description = "目标环节 / step to go to", examples = "REVIEWED", required = true) @NotNull
        AwardStatus to) {}
