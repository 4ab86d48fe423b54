package io.junheng.indicator.framework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a framework version is to become. */
@Schema(name = "FrameworkTransition")
record FrameworkTransition(
        @NotBlank @Schema(description = "目标状态 / target status", examples = "PUBLISHED", required = true)
        String to,

        @Size(max = 500) @Schema(description = "说明 / reason")
        String reason) {}
