package io.junheng.gateway.exchange;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to pause, resume or remove a way up. */
@Schema(name = "UplinkTransition", description = "变更状态 / changes the status")
record UplinkTransition(
        @Schema(description = "新状态 / new status", required = true) @NotNull
        Uplink.Status to,

        @Schema(description = "原因 / reason", examples = "对方停机维护")
        String reason) {}
