package io.junheng.registry.procedure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a case would bring about if it were decided today (效果预演). */
@Schema(name = "ProcedureEffectPlan", description = "效果预演 / what the case would bring about if decided today")
record EffectPlan(
        @Schema(description = "效果 / name of the effect", examples = "none", required = true)
        String effect,

        @Schema(description = "变更 / what it would change", required = true)
        List<EffectChange> changes) {}
