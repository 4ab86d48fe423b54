package io.junheng.indicator.comparison;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be compared (编制对比报表). */
@Schema(name = "DrawUpComparison", description = "编制对比报表 / what is to be compared")
record DrawUp(
        @NotBlank @Size(max = 200) @Schema(required = true, description = "标题 / title", examples = "2025年各县对比通报")
        String title,

        @NotBlank @Schema(required = true, description = "报表所属区划 / region that draws it up", examples = "220300")
        String regionCode,

        @NotNull @Min(1950) @Max(2100) @Schema(required = true, description = "年度 / year", examples = "2025")
        Integer year,

        @NotEmpty
        @Size(max = 1000)
        @Schema(required = true, description = "对比的区划 / regions", examples = "[\"220322\", \"220323\"]")
        List<@NotBlank String> regions,

        @Size(max = 100)
        @Schema(
                description = "指标体系，缺省为有评估结果的全部 / frameworks; all that were evaluated unless said",
                examples = "[\"quality-balance\"]")
        List<@NotBlank String> frameworks) {}
