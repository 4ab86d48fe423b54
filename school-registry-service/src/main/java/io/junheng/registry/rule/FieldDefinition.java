package io.junheng.registry.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A typed field (字段). Values of a personal field are kept with their item and shown to those who work on it; they never enter events, logs, lists, exports
 * or measures.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "RuleField", description = "字段 / a typed field")
public record FieldDefinition(
        @Schema(description = "键 / key", examples = "amount", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "金额", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "amount", required = true)
        String nameEn,

        @Schema(
                description = "类型 NUMBER INTEGER TEXT CHOICE DATE TRUTH SCHOOL REGION FILE / type",
                examples = "NUMBER",
                required = true)
        String type,

        @Schema(description = "计量单位，仅数值 / unit of a number, absent for a pure number", examples = "万元")
        String unit,

        @Schema(description = "是否必填 / whether it must be given", defaultValue = "false")
        Boolean required,

        @Schema(description = "选项，仅 CHOICE / the values of a CHOICE")
        List<ChoiceDefinition> choices,

        @Schema(description = "是否个人信息 / personal: kept, never in events, lists or exports", defaultValue = "false")
        Boolean personal,

        @Schema(description = "可否为负数 / whether a number may be negative", defaultValue = "false")
        Boolean signed) {}
