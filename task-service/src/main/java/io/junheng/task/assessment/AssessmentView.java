package io.junheng.task.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment as callers read it (年度考核). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Assessment", description = "年度考核 / one version of a year's results")
record AssessmentView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "考核办法 / scheme", required = true)
        String scheme,

        @Schema(description = "年度 / year", required = true) int year,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "第几版 / version of the results", required = true)
        int revision,

        @Schema(description = "DRAFT 起草、PUBLISHED 已发布 / status", required = true)
        String status,

        @Schema(description = "各县结果 / by county", required = true)
        List<AssessedRegion> results,

        @Schema(description = "起草人 / author", required = true)
        String author,

        @Schema(description = "审发人 / who published it") String publishedBy,
        @Schema(description = "发布时间 / when") Instant publishedAt,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
