package io.junheng.registry.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change that regions went through, as callers read it (区划变更记录). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RegionChange", description = "区划变更 / a change that regions went through together")
record RegionChangeView(
        @Schema(description = "标识 / id", examples = "rch_01j37mrjkk1m0f8s2v7c4n9t6x", required = true)
        String id,

        @Schema(description = "变动 / kind", examples = "RECODE", required = true)
        RegionChangeKind kind,

        @Schema(description = "生效日期 / first day on which it holds", required = true)
        LocalDate effectiveOn,

        @Schema(description = "批准文件 / document it rests on", required = true)
        String authority,

        @Schema(description = "原因 / reason") String reason,

        @Schema(description = "办理人 / who did it", required = true)
        String actor,

        @Schema(description = "办理时间 / when it was done", required = true)
        Instant at,

        @Schema(description = "所涉范围 / smallest region that holds all of them", required = true)
        String regionPath,

        @Schema(description = "参与变动的区划 / regions that went into it", required = true)
        List<String> regions,

        @Schema(description = "变动后的区划 / regions that came out of it", required = true)
        List<String> successors,

        @Schema(description = "所做的一切 / everything it did", required = true)
        RegionChangePlan plan) {}
