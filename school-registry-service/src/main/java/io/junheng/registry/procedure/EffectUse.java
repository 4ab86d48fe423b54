package io.junheng.registry.procedure;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which effect a procedure ends in, and the effect's own parameters (效果). */
@Schema(name = "ProcedureEffect", description = "效果 / what happens at the last step")
record EffectUse(
        @Schema(description = "效果名称 / name of the effect", examples = "none", required = true)
        String name,

        @Schema(description = "参数 / parameters of the effect", examples = "{}")
        Map<String, String> with) {

    static final EffectUse NONE = new EffectUse("none", Map.of());

    EffectUse {
        with = with == null ? Map.of() : new TreeMap<>(with);
    }
}
