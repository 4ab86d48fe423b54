package io.junheng.registry.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule (规则): where {@code when} holds, {@code check} must hold. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Rule", description = "规则 / where `when` holds, `check` must hold")
public record RuleDefinition(
        @Schema(description = "键 / key", examples = "seatsKeepPace", required = true)
        String key,

        @Schema(description = "适用条件 / when it applies, always by default", examples = "newPopulation > oldPopulation")
        String when,

        @Schema(description = "应满足的条件 / what must hold", examples = "seats >= requiredSeats", required = true)
        String check,

        @Schema(
                description = "处理 REFUSE(422) CONFLICT(409) WARNING FINDING / what follows when it does not hold",
                examples = "REFUSE",
                required = true)
        String severity,

        @Schema(
                description = "说明，{键} 处填入其值 / sentence, {key} stands for its value",
                examples = "应配建 {requiredSeats} 个学位",
                required = true)
        String message,

        @Schema(
                description = "英文说明 / the sentence in English",
                examples = "{requiredSeats} seats have to be built",
                required = true)
        String messageEn,

        @Schema(description = "依据 / document and article it rests on", examples = "基础教育高质量发展方案 15")
        String basis,

        @Schema(
                description = "“原则上”：可凭例外文件通过 / may be passed with an exception document that is recorded",
                defaultValue = "false")
        Boolean override) {}
