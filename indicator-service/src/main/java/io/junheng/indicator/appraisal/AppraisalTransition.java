package io.junheng.indicator.appraisal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a round is to become. */
@Schema(name = "AppraisalTransition")
record AppraisalTransition(
        @NotBlank @Schema(required = true, description = "目标状态 / target status", examples = "SUBMITTED")
        String to,

        @Size(max = 500) @Schema(description = "说明 / reason")
        String reason) {}
