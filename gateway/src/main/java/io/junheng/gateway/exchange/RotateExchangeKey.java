package io.junheng.gateway.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to replace the key that signs packages. */
@Schema(name = "RotateExchangeKey", description = "轮换签名密钥 / replaces the key that signs packages")
record RotateExchangeKey(
        @Schema(
                description = "旧密钥继续签名的秒数 / seconds for which the old key goes on signing beside the new one",
                minimum = "0",
                maximum = "604800",
                defaultValue = "0",
                examples = "604800")
        Integer overlapSeconds) {}
