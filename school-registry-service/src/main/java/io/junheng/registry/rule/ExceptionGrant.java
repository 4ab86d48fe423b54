package io.junheng.registry.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document that lets one rule be passed (例外批准). It is kept with what it let pass, and the log names it as authority. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RuleException", description = "例外批准 / the document that lets a rule be passed")
public record ExceptionGrant(
        @Schema(description = "规则 / key of the rule", examples = "clerkAge", required = true)
        String rule,

        @Schema(
                description = "文件名称与文号 / title and number of the document",
                examples = "县政府专题会议纪要〔2024〕3号",
                required = true)
        String document,

        @Schema(description = "理由 / reason", examples = "山区教学点，生源分散")
        String reason) {}
