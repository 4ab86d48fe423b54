package io.junheng.task.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a plan (方案动作). */
@Schema(name = "PlanTransition", description = "方案动作 / a step of a plan")
record PlanTransition(
        @Schema(description = "目标状态 / status to go to: ACTIVE or CLOSED", required = true) @NotNull
        PlanStatus to,

        @Schema(description = "办结期限,启动时可指定 / due date, may be given with the activation")
        LocalDate dueOn) {}
