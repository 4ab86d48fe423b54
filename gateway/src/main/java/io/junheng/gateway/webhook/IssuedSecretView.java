package io.junheng.gateway.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook with its new secret; the only answer that ever contains it. */
@Schema(name = "IssuedWebhookSecret", description = "新签名密钥,只显示这一次 / a new signing secret, shown this once")
record IssuedSecretView(
        @Schema(description = "推送 / the webhook", required = true)
        WebhookView webhook,

        @Schema(
                description =
                        "签名密钥(Standard Webhooks) / the signing secret, as the Standard Webhooks specification writes it",
                required = true,
                examples = "whsec_…")
        String secret) {}
