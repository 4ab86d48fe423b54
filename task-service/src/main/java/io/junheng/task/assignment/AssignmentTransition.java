package io.junheng.task.assignment;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of an assignment (办理动作). */
@Schema(name = "AssignmentTransition", description = "办理动作 / a step of an assignment")
record AssignmentTransition(
        @Schema(description = "目标状态 / status to go to", required = true) @NotNull
        AssignmentStatus to,

        @Schema(description = "理由,退回时必填 / reason, needed to return it")
        String reason,

        @Schema(
                description =
                        "责任人(内部编号),签收时可指定 / who answers for it (an internal id), may be named when signing for it")
        String owner) {}
