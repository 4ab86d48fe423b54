package io.junheng.indicator.certification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a party to a step decides (审核审批). */
@Schema(name = "TakeCertificationStep")
record TakeStep(
        @NotBlank @Schema(required = true, description = "环节 / step", examples = "approve")
        String step,

        @NotBlank @Schema(required = true, description = "审核、审批方 / party", examples = "区政府")
        String party,

        @NotNull
        @Pattern(regexp = "APPROVED|RETURNED")
        @Schema(required = true, description = "APPROVED 同意, RETURNED 退回", examples = "APPROVED")
        String decision,

        @NotNull @Schema(required = true, description = "日期 / day", examples = "2025-05-20")
        LocalDate on,

        @Size(max = 500) @Schema(description = "意见 / opinion")
        String reason,

        @Pattern(regexp = "[0-9a-f]{64}") @Schema(description = "文件的 SHA-256 / SHA-256 of the document")
        String sha256) {}
