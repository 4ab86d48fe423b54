package io.junheng.gateway.webhook;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to deliver again what came after a cursor. */
@Schema(name = "ReplayWebhook", description = "重放 / delivers again")
record Replay(
        @Schema(
                description = "变更流游标,如某次投递的 messageId / a cursor of the change feed, such as a delivery's messageId",
                required = true)
        @NotNull
        String after) {}
