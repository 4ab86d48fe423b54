package io.junheng.registry.founding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A standing school whose name breaks a rule (名称待整改). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FoundingFinding", description = "名称待整改 / a standing school whose name breaks a rule")
record FoundingFindingView(
        @Schema(description = "学校标识码 / school", examples = "1122990001", required = true)
        String schoolCode,

        @Schema(description = "名称 / its name", required = true)
        String name,

        @Schema(description = "所在区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "规则 / rule", examples = "name-grand-words", required = true)
        String rule,

        @Schema(description = "规则名称 / name of the rule", required = true)
        String ruleName,

        @Schema(description = "规则英文名称 / English name of the rule", required = true)
        String ruleNameEn,

        @Schema(description = "命中的字样 / what was matched", examples = "中华", required = true)
        String matched,

        @Schema(description = "整改期限 / last day to put it right")
        LocalDate dueOn,

        @Schema(description = "依据 / document the rule rests on")
        String basis) {}
