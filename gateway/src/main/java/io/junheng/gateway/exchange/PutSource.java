package io.junheng.gateway.exchange;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source of packages as it is to be. */
@Schema(name = "PutPackageSource", description = "数据包来源 / a source of packages")
record PutSource(
        @Schema(description = "名称 / name", examples = "梨树县", required = true)
        String name,

        @Schema(description = "区划,缺省为本人管辖全境 / its region; absent: one's own scope", examples = "220322")
        String regionCode,

        @Schema(
                description = "签名公钥(Ed25519 SPKI,base64) / public keys",
                examples = "[\"MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\"]",
                required = true)
        List<String> publicKeys,

        @Schema(description = "状态,缺省 ACTIVE / status, ACTIVE by default")
        Source.Status status) {}
