package io.junheng.gateway.client;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client with its new key; the only answer that ever contains it. */
@Schema(name = "IssuedKey", description = "新密钥,只显示这一次 / a new key, shown this once")
record IssuedKeyView(
        @Schema(description = "客户端 / the client", required = true)
        ClientView client,

        @Schema(
                description = "密钥,用于 Authorization: Bearer / the key, for Authorization: Bearer",
                required = true,
                examples = "jh_cl_01k0…_…")
        String key) {}
