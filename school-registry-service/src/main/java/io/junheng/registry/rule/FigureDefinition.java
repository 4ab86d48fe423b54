package io.junheng.registry.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A named formula over fields, lookups and other figures (计算项); numbers are kept with six decimals, rules compare them exactly. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "RuleFigure", description = "计算项 / a named formula")
public record FigureDefinition(
        @Schema(description = "键 / key", examples = "requiredSeats", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "应配建学位", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "seats to be built", required = true)
        String nameEn,

        @Schema(description = "类型 NUMBER TEXT DATE TRUTH / type of the result", defaultValue = "NUMBER")
        String type,

        @Schema(description = "计量单位，仅数值 / unit of a number, absent for a pure number", examples = "m2")
        String unit,

        @Schema(
                description = "公式 / formula",
                examples = "ceil(oldSeats * newPopulation / oldPopulation)",
                required = true)
        String formula) {}
