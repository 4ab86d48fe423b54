package io.junheng.gateway.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public key as it is given to whoever takes packages in, and the one that signs beside it while it is rotated. */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        String publicKey,

        @Schema(description = "轮换期间同时签名的旧密钥 / the key before it, while that signs too")
        Predecessor predecessor) {

    /** The key before. */
    @Schema(name = "ExchangeKeyPredecessor", description = "上一个签名公钥 / the public key before")
    record Predecessor(
            @Schema(description = "公钥编号 / id of the key", examples = "2c26b46b68ffc68f", required = true)
            String keyId,

            @Schema(
                    description = "公钥(SPKI,base64) / the key: SPKI, base64",
                    examples = "MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=",
                    required = true)
            String publicKey,

            @Schema(description = "签名至 / signs until", required = true)
            Instant signsUntil) {}

    /** @param keys that sign now, the newest first */
    static ExchangeKeyView of(List<ExchangeKeys.Key> keys) {
        ExchangeKeys.Key newest = keys.get(0);
        return new ExchangeKeyView(
                newest.id(),
                Ed25519.NAME,
                newest.text(),
                keys.stream()
                        .skip(1)
                        .map(key -> new Predecessor(key.id(), key.text(), key.until()))
                        .findFirst()
                        .orElse(null));
    }
}
