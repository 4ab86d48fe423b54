package io.junheng.gateway.exchange;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A package that was taken in, as it is shown. */
@Schema(name = "ReceivedPackage", description = "已收数据包 / a package that was taken in")
record PackageView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "来源 / source", examples = "lishu", required = true)
        String source,

        @Schema(description = "首条序号 / first number", examples = "1", required = true)
        long first,

        @Schema(description = "末条序号 / last number", examples = "40", required = true)
        long last,

        @Schema(description = "新收条数 / entries that were new", examples = "40", required = true)
        long stored,

        @Schema(
                description = "校验和 / checksum",
                examples = "sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
                required = true)
        String checksum,

        @Schema(description = "签名所用公钥 / by which key it is signed", examples = "9f86d081884c7d65", required = true)
        String keyId,

        @Schema(description = "接收时间 / when it came", required = true)
        Instant receivedAt,

        @Schema(description = "送达者 / who brought it", required = true)
        String receivedBy) {}
