package io.junheng.task.assessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year's results (年度考核结果). A later version of the same year takes the place of the one before, which stays readable. */
@Schema(name = "PostAssessment", description = "年度考核结果 / a year's results, of every county of the region")
record PostAssessment(
        @Schema(description = "考核办法 / scheme", examples = "yinchuan-quality", required = true)
        String scheme,

        @Schema(description = "年度 / year", examples = "2026", required = true)
        Integer year,

        @Schema(description = "区划代码 / region", examples = "640100", required = true)
        String regionCode,

        @Schema(description = "各县结果 / by county", required = true)
        List<AssessedRegion> results) {}
