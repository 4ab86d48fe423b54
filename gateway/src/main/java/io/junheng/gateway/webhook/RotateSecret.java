package io.junheng.gateway.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to replace a webhook's secret. */
@Schema(name = "RotateWebhookSecret", description = "轮换签名密钥 / replaces the signing secret")
record RotateSecret(
        @Schema(
                description = "旧密钥继续签名的秒数 / seconds for which the old secret goes on signing beside the new one",
                minimum = "0",
                maximum = "604800",
                defaultValue = "0")
        Integer overlapSeconds) {}
