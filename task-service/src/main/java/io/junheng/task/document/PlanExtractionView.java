package io.junheng.task.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was read from a policy document (文件抽取结果): a draft for a person to confirm. */
@Schema(name = "PlanExtraction", description = "文件抽取结果 / what was read from a policy document, for a person to confirm")
record PlanExtractionView(
        @Schema(description = "编号 / id", examples = "ext_01jd0000000000000000000000", required = true)
        String id,

        @Schema(description = "标题 / first line of the document", required = true)
        String title,

        @Schema(
                description = "区划路径 / path of the region it was read for",
                examples = "/220000/220300/",
                required = true)
        String regionPath,

        @Schema(description = "文件格式 / format the document came in", examples = "application/pdf", required = true)
        String mediaType,

        @Schema(description = "任务 / tasks, in the order of the document", required = true)
        List<DraftItem> items,

        @Schema(description = "量化目标 / figures", required = true)
        List<DraftTarget> targets,

        @Schema(description = "实施阶段 / phases", required = true)
        List<DraftPhase> phases,

        @Schema(description = "发文字号 / document numbers", required = true)
        List<DraftNumber> documentNumbers,

        @Schema(description = "发文机关 / who issues it", required = true)
        List<DraftIssuer> issuers,

        @Schema(description = "上位文件 / documents it carries out", required = true)
        List<DraftSuperior> superiors,

        @Schema(description = "周期性义务 / what is due again in every period", required = true)
        List<DraftObligation> obligations,

        @Schema(description = "脱敏值 / what the text hides", required = true)
        List<DraftMasked> masked,

        @Schema(description = "未读入 / what seems to matter and was not read into the draft", required = true)
        List<DraftUnread> unread,

        @Schema(description = "提示 / about the document as a whole", required = true)
        List<String> warnings,

        @Schema(description = "收到时间 / when it was sent", required = true)
        Instant createdAt,

        @Schema(description = "提交人 / who sent it", required = true)
        String createdBy,

        @Schema(
                description =
                        "正文,位置以此为准 / the text that all places are of, as sent or as taken out of the file; only when one is read by its id")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String text) {

    static PlanExtractionView of(PlanExtraction extraction, boolean withText) {
        Draft draft = extraction.draft();
        return new PlanExtractionView(
                extraction.id(),
                extraction.title(),
                extraction.regionPath(),
                extraction.mediaType(),
                draft.items(),
                draft.targets(),
                draft.phases(),
                draft.documentNumbers(),
                draft.issuers(),
                draft.superiors(),
                draft.obligations(),
                draft.masked(),
                draft.unread(),
                draft.warnings(),
                extraction.createdAt(),
                extraction.createdBy(),
                withText ? extraction.text() : null);
    }
}
