package io.junheng.indicator.formula;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A formula to be checked against names given with it (公式校验). */
@Schema(name = "FormulaCheckRequest")
record FormulaCheckRequest(
        @NotNull @Size(max = 100_000) @Schema(required = true, examples = "to(teachers / pupils, \"人/百人\")")
        String text,

        @Schema(description = "SUBJECT 单个对象, POPULATION 总体；默认 SUBJECT / of one subject or of a population")
        String level,

        @Schema(description = "应有的单位 / the unit it must give; a condition needs none")
        String unit,

        @NotNull @Size(max = 500) @Schema(required = true, description = "可用名称 / the names it may use")
        List<@NotNull FormulaName> figures) {}
