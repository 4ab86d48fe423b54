package io.junheng.task.bulletin;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bulletin to be drafted (起草通报). */
@Schema(name = "PostBulletin", description = "起草通报 / a bulletin to be drafted")
record PostBulletin(
        @Schema(description = "标题 / title", examples = "三季度进展情况通报", required = true)
        String title,

        @Schema(description = "区划代码 / region", examples = "220300", required = true)
        String regionCode,

        @Schema(description = "起 / first day", examples = "2026-07-01", required = true)
        LocalDate from,

        @Schema(description = "止 / last day", examples = "2026-09-30", required = true)
        LocalDate to,

        @Schema(description = "检查发现与要求 / what was found, and what is asked for")
        String remarks,

        @Schema(
                description = "所属方案;仅其办公室工作人员可发 / plan it is about; only the staff of its office issue it",
                examples = "pln_01jd0000000000000000000000")
        String planId) {}
