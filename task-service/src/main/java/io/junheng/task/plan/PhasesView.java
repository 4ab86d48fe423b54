package io.junheng.task.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The phases of a plan as callers read them (方案阶段). */
@Schema(name = "PlanPhases", description = "方案阶段 / the phases of a plan, in their order")
record PhasesView(
        @Schema(description = "方案 / plan", required = true) String planId,

        @Schema(description = "阶段 / phases", required = true)
        List<PlanPhase> phases,

        @Schema(description = "方案的版本 / version of the plan, also the ETag", required = true)
        long version) {}
