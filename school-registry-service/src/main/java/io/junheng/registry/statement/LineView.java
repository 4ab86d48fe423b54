package io.junheng.registry.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a statement on the wire (分析项). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StatementLine", description = "分析项 / one line: a number, or a condition")
record LineView(
        @Schema(description = "键，后面的项可引用 / key; later lines may use it", examples = "ruralGap", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "农村超缺编", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "Rural surplus or shortage", required = true)
        String nameEn,

        @Schema(description = "公式 / formula", examples = "staffRural - establishmentRural", required = true)
        String formula,

        @Schema(description = "是否为条件 / whether it is a condition", defaultValue = "false")
        Boolean condition,

        @Schema(description = "计量单位 / unit of a number", examples = "人")
        String unit,

        @Schema(description = "达标要求 / what the number has to meet", examples = ">= 0")
        String meets) {

    static LineView of(Line line) {
        return new LineView(
                line.key(), line.name(), line.nameEn(), line.formula(), line.condition(), line.unit(), line.meets());
    }
}
