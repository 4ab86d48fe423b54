package io.junheng.gateway.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public key as it is given to whoever takes packages in. */
@Schema(name = "ExchangeKey", description = "签名公钥 / public key of packages")
record ExchangeKeyView(
        @Schema(
                description = "公钥 SHA-256 的前 16 位 / first 16 digits of the key's SHA-256",
                examples = "9f86d081884c7d65",
                required = true)
        String keyId,

        @Schema(description = "算法 / algorithm", examples = "Ed25519", required = true)
        String algorithm,

        @Schema(
                description = "公钥(SPKI,base64) / the key: SPKI, base64",
                examples = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=",
                required = true)
        String publicKey) {}
