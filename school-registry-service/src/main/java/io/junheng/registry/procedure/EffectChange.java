package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.contracts.registry.ProcedureChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that an effect changes (效果明细): of which kind of resource, which one, what of it, from what to what. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProcedureEffectChange", description = "效果明细 / one thing that the effect changes")
public record EffectChange(
        @Schema(description = "资源 / resource", examples = "schools", required = true)
        String resource,

        @Schema(description = "键 / key of the resource", examples = "2122990016", required = true)
        String key,

        @Schema(description = "变更内容 / what changes", examples = "closedOn", required = true)
        String field,

        @Schema(description = "变更前 / before") String before,

        @Schema(description = "变更后 / after", examples = "2024-08-31")
        String after) {

    ProcedureChange state() {
        return new ProcedureChange(resource, key, field, before, after);
    }
}
