package io.junheng.task.letter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letter of responsibility to be signed (签发责任书). */
@Schema(name = "PostResponsibilityLetter", description = "签发责任书 / a letter of responsibility to be signed")
record PostLetter(
        @Schema(description = "签发方区划 / region whose government issues it", examples = "220300", required = true)
        @NotBlank
        String issuer,

        @Schema(description = "签订方区划 / region whose government signs it", examples = "220322", required = true)
        @NotBlank
        String signatory,

        @Schema(description = "年度 / year", examples = "2026", required = true) @Min(1990) @Max(2999)
        int year) {}
