package io.junheng.task.inspection;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an inspector found in a school (检查结果). */
@Schema(name = "PostInspectionResult", description = "检查结果 / what was found in a school")
record PostResult(
        @Schema(description = "学校 / school", examples = "2122000001", required = true)
        String schoolCode,

        @Schema(description = "各维度评分 / score of each dimension", examples = "{\"homework\": 18}", required = true)
        Map<String, BigDecimal> scores,

        @Schema(description = "意见 / opinion", examples = "作业总量达标", required = true)
        String opinion) {}
