package io.junheng.task.bulletin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bulletin in a list (通报摘要). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BulletinSummary", description = "通报摘要 / a bulletin in a list")
record BulletinSummary(
        @Schema(description = "编号 / id", required = true) String id,
        @Schema(description = "标题 / title", required = true) String title,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "起 / first day", required = true)
        LocalDate from,

        @Schema(description = "止 / last day", required = true)
        LocalDate to,

        @Schema(description = "发现与要求 / remarks") String remarks,

        @Schema(description = "所属方案 / plan it is about") String planId,

        @Schema(description = "状态 / status", required = true)
        BulletinStatus status,

        @Schema(description = "起草人 / author", required = true)
        String author,

        @Schema(description = "审发人 / who published it") String publishedBy,
        @Schema(description = "发布时间 / when") Instant publishedAt,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
