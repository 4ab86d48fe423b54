package io.junheng.gateway.webhook;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to pause, resume or remove a webhook. */
@Schema(name = "WebhookTransition", description = "变更状态 / changes the status")
record WebhookTransition(
        @Schema(description = "新状态 / new status", required = true) @NotNull
        Webhook.Status to,

        @Schema(description = "原因 / reason") String reason) {}
