package io.junheng.task.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The phases of a plan as they are to be (阶段设置). */
@Schema(name = "PutPlanPhases", description = "阶段设置 / the phases of a plan, in their order")
record PutPhases(
        @Schema(description = "阶段 / phases", required = true)
        List<PlanPhase> phases) {}
