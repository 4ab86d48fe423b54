package io.junheng.gateway.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the receiver of a package says to it (收讫回执). */
@Schema(name = "PackageReceipt", description = "收讫回执 / what the receiver says to a package")
record Receipt(
        @Schema(description = "来源 / source", examples = "lishu", required = true)
        String source,

        @Schema(
                description =
                        "已全部收到至此序号,下一包应由其后开始 / everything has come as far as this number; the next package begins after it",
                examples = "40",
                required = true)
        long acknowledged,

        @Schema(description = "本包新收条数 / entries that were new", examples = "40", required = true)
        int stored,

        @Schema(
                description = "此前已收、未再处理的条数 / entries that had come before and changed nothing",
                examples = "0",
                required = true)
        int repeated) {}
