package io.junheng.indicator.appraisal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a round is opened with (开展督导). */
@Schema(name = "OpenAppraisal")
record OpenAppraisal(
        @NotBlank @Schema(required = true, description = "指标体系 / framework", examples = "strong-county")
        String framework,

        @NotNull @Min(1) @Schema(required = true, description = "版本号 / version", examples = "1")
        Integer version,

        @NotBlank
        @Schema(required = true, description = "被评学校标识码或区划代码 / code of the school or region", examples = "350205")
        String subjectCode,

        @NotNull
        @Min(1900)
        @Max(2100)
        @Schema(required = true, description = "评估年度 / year that is judged", examples = "2025")
        Integer year,

        @NotBlank @Schema(required = true, description = "轮次 / round", examples = "self")
        String round,

        @Size(max = 100) @Schema(description = "专项督导的主题；其他写作 OTHER: 说明 / theme of a thematic round; OTHER: and a text")
        String theme,

        @Size(max = 12)
        @Schema(description = "评定的区划，缺省为调用者的区划 / region that judges, by default the caller's", examples = "350200")
        String authority,

        @Size(max = 60)
        @Schema(
                description =
                        "负责人编号，如校长；更换后另行计算连续年数 / reference of who is responsible, such as the principal; years in a"
                                + " row are counted for each")
        String responsible,

        @NotNull @Schema(required = true, description = "实施日期 / day on which it is held", examples = "2025-11-20")
        LocalDate heldOn) {}
