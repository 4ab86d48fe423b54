package io.junheng.task.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The criterion whose value verifies a target (核验指标), in the target's unit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TargetIndicator", description = "核验指标 / the criterion whose value verifies a target, in the same unit")
record Indicator(
        @Schema(description = "指标框架 / framework", examples = "quality-balance", required = true)
        String framework,

        @Schema(description = "指标 / criterion", examples = "L4", required = true)
        String criterion,

        @Schema(description = "学段,分学段的指标须有 / stage, of a criterion that is measured by stage", examples = "PRIMARY")
        String stage) {}
