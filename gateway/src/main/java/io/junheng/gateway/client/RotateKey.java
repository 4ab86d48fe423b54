package io.junheng.gateway.client;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to replace a client's key. */
@Schema(name = "RotateKey", description = "轮换密钥 / replaces the key")
record RotateKey(
        @Schema(
                description = "旧密钥继续有效的秒数 / seconds for which the old key goes on working",
                minimum = "0",
                maximum = "604800",
                defaultValue = "0")
        Integer overlapSeconds) {}
