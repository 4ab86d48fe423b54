package io.junheng.indicator.appraisal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a submitted round is put right (更正). */
@Schema(name = "AppraisalRevision")
record AppraisalRevision(
        @NotBlank @Size(max = 500) @Schema(required = true, description = "更正理由 / reason", examples = "申诉成立，事件撤销")
        String reason) {}
