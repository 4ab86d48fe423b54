package io.junheng.indicator.mastery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit test with its first round (登记单元检测). There is no place for a name or a score. */
@Schema(name = "RecordUnitTest", description = "登记单元检测 / a unit test with its first round, by counts")
record RecordUnitTest(
        @NotBlank @Schema(required = true, description = "学校标识码 / school", examples = "2122000001")
        String schoolCode,

        @NotNull @Min(1900) @Max(2100) @Schema(required = true, description = "学年 / school year", examples = "2025")
        Integer year,

        @NotBlank @Size(max = 60) @Schema(required = true, description = "班级 / class", examples = "三年级2班")
        String className,

        @NotBlank @Size(max = 60) @Schema(required = true, description = "学科 / subject", examples = "数学")
        String subject,

        @NotBlank @Size(max = 100) @Schema(required = true, description = "单元 / unit", examples = "第一单元")
        String unit,

        @NotNull @Min(1) @Max(1000) @Schema(required = true, description = "学生数 / pupils of the class", examples = "45")
        Integer pupils,

        @NotNull @Valid @Schema(required = true, description = "首轮 / first round")
        Round first) {}
