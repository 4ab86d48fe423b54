package io.junheng.indicator.framework;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A framework version in the list. */
@Schema(name = "FrameworkSummary", description = "指标体系概要 / a framework version in a list")
public record FrameworkRow(
        @Schema(required = true) String key,
        @Schema(required = true) int number,
        @Schema(required = true) String name,

        @Schema(description = "报表；没有公式指标的体系没有 / none without formulas")
        String form,

        @Schema(description = "生效日 / first day it holds") LocalDate validFrom,
        @Schema(description = "失效日 / last day it holds") LocalDate validTo,

        @Schema(required = true, description = "DRAFT, PUBLISHED")
        String status,

        @Schema(required = true, description = "VALID 有效, STALE 依据文件已废止 / a document it cites is repealed")
        String validity,

        @Schema(required = true) String contentHash,
        @Schema(required = true) long version) {}
