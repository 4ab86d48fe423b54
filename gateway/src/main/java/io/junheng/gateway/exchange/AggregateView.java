package io.junheng.gateway.exchange;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a source told, as it is shown, with where it comes from. */
@Schema(name = "ReceivedAggregate", description = "已收汇总数据及其来历 / what a source told, and where it comes from")
record AggregateView(
        @Schema(description = "来源 / source", examples = "lishu", required = true)
        String source,

        @Schema(description = "序号 / number", examples = "7", required = true)
        long sequence,

        @Schema(description = "数据包 / package it came in", required = true)
        String packageId,

        @Schema(description = "资源 / resource", examples = "returns", required = true)
        String resource,

        @Schema(
                description = "键 / natural key at the source",
                examples = "REGION:220322:county-annual:2025",
                required = true)
        String key,

        @Schema(description = "来源处的版本 / version at the source", examples = "3", required = true)
        long version,

        @Schema(description = "来源处的时间 / when it happened at the source", required = true)
        Instant toldAt,

        @Schema(description = "区划路径 / region path", examples = "/220000/220300/220322/", required = true)
        String regionPath,

        @Schema(description = "是否该对象的最新一条 / whether nothing newer of it has come", examples = "true", required = true)
        boolean latest,

        @Schema(description = "内容 / content", implementation = Object.class)
        Object state) {}
