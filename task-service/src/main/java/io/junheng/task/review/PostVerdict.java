package io.junheng.task.review;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is decided of a document (清理结论). */
@Schema(name = "PostDocumentVerdict", description = "清理结论 / what is decided of a document")
record PostVerdict(
        @Schema(
                description = "KEEP 保留、AMEND 修改、REPEAL 废止 / kept, amended or repealed",
                examples = "REPEAL",
                required = true)
        DocumentVerdict verdict,

        @Schema(description = "日期 / day", examples = "2026-10-30", required = true)
        LocalDate decidedOn,

        @Schema(description = "理由 / reason", examples = "以升学率为考核依据,与评价改革相悖", required = true)
        String reason) {}
