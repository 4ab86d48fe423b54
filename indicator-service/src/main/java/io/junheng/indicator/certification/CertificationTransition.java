package io.junheng.indicator.certification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an application is to become. */
@Schema(name = "CertificationTransition")
record CertificationTransition(
        @NotBlank
        @Schema(
                required = true,
                description = "PUBLICISED 公示, GRANTED 认定, REFUSED 不予认定, WITHDRAWN 撤回, LOST 撤销",
                examples = "GRANTED")
        String to,

        @NotNull @Schema(required = true, description = "日期 / day", examples = "2025-12-01")
        LocalDate on,

        @Size(max = 2000) @Schema(description = "理由；公示时为公示内容 / reason; of PUBLICISED, what is made public")
        String reason) {}
