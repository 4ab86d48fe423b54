package io.junheng.indicator.formula;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name that a formula may use (公式可用名称): a number with its unit, a text, a date or a truth. */
@Schema(name = "FormulaName", description = "公式可用名称 / a name that a formula may use")
record FormulaName(
        @Schema(required = true, examples = "pupils") String name,
        @Schema(required = true, examples = "学生数") String label,

        @Schema(description = "英文名称 / English label", examples = "pupils")
        String labelEn,

        @Schema(
                description = "类型 NUMBER TEXT DATE TRUTH；默认 NUMBER / type, NUMBER by default",
                examples = "NUMBER",
                defaultValue = "NUMBER")
        String type,

        @Schema(description = "计量单位，仅数值 / unit of a number", examples = "人")
        String unit,

        @Schema(description = "数据项，校验时不用 / data elements, as in a framework; not used by the check")
        Map<String, String> elements) {}
