package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding as a caller sees it (问题). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProcedureFinding", description = "问题 / something found with a case")
record FindingView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "办件 / case", required = true) String caseId,

        @Schema(description = "程序 / procedure", examples = "layout-plan", required = true)
        String procedure,

        @Schema(description = "对象 / SCHOOL or REGION", examples = "REGION", required = true)
        String subject,

        @Schema(description = "学校标识码或区划代码 / code of the subject", examples = "220322", required = true)
        String subjectCode,

        @Schema(description = "所在区划 / region", examples = "220322", required = true)
        String regionCode,

        @Schema(
                description = "来源：RULE 规则、ATTEMPT 被拒绝的办理 / a rule, or an attempt that was refused",
                examples = "ATTEMPT",
                required = true)
        String origin,

        @Schema(
                description = "规则，或步骤与材料 / rule, or step and document",
                examples = "submission.consent",
                required = true)
        String key,

        @Schema(description = "说明 / sentence", required = true)
        String message,

        @Schema(description = "英文说明 / the sentence in English", required = true)
        String messageEn,

        @Schema(description = "依据 / document and article") String basis,

        @Schema(description = "状态 OPEN 或 CLOSED / status", examples = "OPEN", required = true)
        String status,

        @Schema(description = "发现日期 / found on", required = true)
        LocalDate openedOn,

        @Schema(description = "销号日期 / closed on") LocalDate closedOn,

        @Schema(description = "处理情况 / what was done about it")
        String reason,

        @Schema(description = "版本 / version", required = true)
        long version) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.id(),
                finding.caseId(),
                finding.procedure(),
                finding.about().subject().name(),
                finding.about().code(),
                finding.about().regionCode(),
                finding.origin().name(),
                finding.key(),
                finding.message(),
                finding.messageEn(),
                finding.basis(),
                finding.open() ? "OPEN" : "CLOSED",
                finding.about().day(),
                finding.closedOn(),
                finding.reason(),
                finding.version());
    }
}
