package io.junheng.indicator.certification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application (申报). */
@Schema(name = "ApplyForCertification")
record ApplyForCertification(
        @NotBlank @Schema(required = true, description = "认定办法 / scheme", examples = "preschool-county")
        String scheme,

        @NotBlank
        @Size(max = 60)
        @Schema(
                required = true,
                description = "区划代码、学校标识码或人员编号 / code of the region, school or person",
                examples = "350205")
        String subjectCode,

        @Size(max = 12) @Schema(description = "推荐的区划，个人必填 / region that puts a person forward", examples = "350205")
        String regionCode,

        @NotNull @Min(1900) @Max(2100) @Schema(required = true, description = "年度 / year", examples = "2025")
        Integer year,

        @Size(max = 60) @Schema(description = "级别 / level, where there are places by level", examples = "CITY")
        String level,

        @Size(max = 60) @Schema(description = "批次 / batch", examples = "2")
        String batch,

        @NotNull @Schema(required = true, description = "申报日 / day of application", examples = "2025-05-10")
        LocalDate appliedOn) {}
