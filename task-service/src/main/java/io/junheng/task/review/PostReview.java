package io.junheng.task.review;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clean-up to be opened (开展文件清理). */
@Schema(name = "PostDocumentReview", description = "开展文件清理 / a clean-up of documents to be opened")
record PostReview(
        @Schema(description = "名称 / title", examples = "教育评价改革文件清理", required = true)
        String title,

        @Schema(description = "区划代码 / region", examples = "220300", required = true)
        String regionCode,

        @Schema(description = "期限 / due date", examples = "2026-12-31")
        LocalDate dueOn,

        @Schema(description = "待清理的文件 / documents", required = true)
        List<Document> documents) {

    /** One document of the list (文件). */
    @Schema(name = "PostReviewedDocument", description = "待清理的文件 / a document of the list")
    record Document(
            @Schema(description = "文号 / number as the document writes it", examples = "四教发〔2018〕12号", required = true)
            String documentNumber,

            @Schema(description = "标题 / title", examples = "关于升学率考核奖励的通知", required = true)
            String title) {}
}
