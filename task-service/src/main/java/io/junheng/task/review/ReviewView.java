package io.junheng.task.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clean-up as callers read it (文件清理). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DocumentReview", description = "文件清理 / a clean-up of documents")
record ReviewView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "名称 / title", required = true) String title,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "期限 / due date") LocalDate dueOn,

        @Schema(description = "状态 / status", required = true)
        ReviewStatus status,

        @Schema(description = "文件数 / documents", required = true)
        int documents,

        @Schema(description = "尚无结论的文件数 / documents without a verdict", required = true)
        int undecided,

        @Schema(description = "发起人 / who opened it", required = true)
        String openedBy,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
