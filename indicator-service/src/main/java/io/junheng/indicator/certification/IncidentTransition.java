package io.junheng.indicator.certification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an incident is to become. */
@Schema(name = "IncidentTransition")
record IncidentTransition(
        @NotBlank @Schema(required = true, description = "OVERTURNED 撤销", examples = "OVERTURNED")
        String to,

        @NotBlank @Size(max = 500) @Schema(required = true, description = "理由 / reason")
        String reason) {}
