package io.junheng.registry.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the values of a field of choices (选项). */
@Schema(name = "RuleChoice", description = "选项 / one value of a field of choices")
public record ChoiceDefinition(
        @Schema(description = "键，大写字母、数字和下划线 / key: capitals, digits, underscores", examples = "CASH", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "现金", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "cash")
        String nameEn) {}
