package io.junheng.task.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A score (评分). */
@Schema(name = "PostScore", description = "评分 / the score of an area at one inspection")
record PostScore(
        @Schema(description = "区域 / area", examples = "office", required = true)
        String area,

        @Schema(description = "检查日期 / day of the inspection", examples = "2026-03-06", required = true)
        LocalDate on,

        @Schema(description = "分数 / score", minimum = "0", maximum = "100", examples = "82", required = true)
        BigDecimal score) {}
