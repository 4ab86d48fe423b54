package io.junheng.indicator.simulation;

import io.junheng.contracts.registry.ClassSize;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A class as it is supposed (假设班级). */
@Schema(name = "SimulatedClass", description = "假设班级 / a class as it is supposed")
public record ClassOrder(
        @NotBlank @Schema(required = true, description = "班级名称 / name", examples = "1班")
        String name,

        @Schema(description = "年级 / grade; 可省略", examples = "P1")
        String grade,

        @Schema(description = "学段；开办学校时必填 / stage; needed when a school is opened", examples = "PRIMARY")
        String stage,

        @NotNull @Min(0) @Max(10_000) @Schema(required = true, description = "学生数 / pupils", examples = "42")
        Integer pupils) {

    ClassSize at(String stageOfAll) {
        return new ClassSize(name, stageOfAll == null ? stage : stageOfAll, grade == null ? "" : grade, pupils);
    }
}
